"""Finding the other side's no where no director is there to say so: in a transcript of a real talk.

A small rule file, not a model: it looks for the words people refuse and put off with, after setting aside
the phrases that hold such a word and mean something else. It reads each sentence alone, with or without
punctuation and capitals, and does not know what was asked: "No." to "Have you eaten?" is a no to it."""

import re

_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*['\"”’)]*|[.!?…]+")
_SHORTENED = re.compile(
    r"\b(?:(?P<not>do|does|did|is|are|was|were|wo|would|could|should|ca|have|has|had)nt"
    r"|(?P<i>i)(?P<am>m|ve|ll(?= (?:think|have|see|pass|let|get|never|be))|d(?= (?:rather|prefer|love"
    r"|like|be)))|(?P<we>we|you|they)(?P<have>ve|(?<=you)re|(?<=they)re)|^(?P<start>we)re|(?P<that>that"
    r"|there|what|who|how)s|^(?P<it>it)s)\b"
)
_BUSY = r"(?:really|just|simply|honestly|frankly|very|so|too|quite|still|currently|at\s+all|exactly)"
_US = r"(?:i|we|they|he|she|it|this|that|people|nobody|anybody|anyone)"


def _any(*patterns: str) -> re.Pattern[str]:
    """Any of the patterns as whole words."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


_NOT_A_NO = _any(
    # a no that agrees or encourages
    r"^(?:oh |ah |well |and )?no,?(?: no,?)* (?:go (?:ahead|on)|carry on|please|of course|sure|absolutely"
    r"|exactly|right"
    r"|(?:that|it|this)(?:'s| is) (?:right|fine|ok|okay|true|good|fair|correct|great|perfect|all right|it"
    r"|exactly|a good)"
    r"|(?:that|it|this) (?:makes sense|works|helps|sounds)|i (?:agree|understand|see|get it|get that|like"
    r"|hear you)"
    r"|i(?:'d| would) (?:love|like)|i(?:'m| am) (?:glad|happy|with you)|you(?:'re| are) (?:right|fine"
    r"|welcome)"
    r"|you(?:'ve| have) (?:got|understood)|fair|thank you for|not at all|tell me|ask)",
    r"no(?:t an?)? (?:problems?|worries|worry|doubts?|trouble|rush|hurry|idea|question(?: about it)?"
    r"|wonder|kidding"
    r"|objections?|complaints?|issues?|concerns?|preference|secret|harm|need to (?:apologi[sz]e|worry"
    r"|rush|explain|hurry)"
    r"|big deal|matter)",
    r"no (?:more (?:and )?no less|sooner|longer a problem|strings)",
    r"nothing (?:wrong|to lose|against)",
    # not, and no refusal
    r"why not",
    r"(?:not|n't)(?: be| been| look| seem)? too",
    r"not (?:bad|only|just|least|to mention|at all a problem|that i know|saying no|a no)",
    r"(?:whether|if|or|is it|isn't it|am i) not",
    r"not (?:quite |entirely |really )?sure (?:i (?:follow|understand|heard|got|get|know)|what|which|who"
    r"|when|where"
    r"|if you)",
    r"never (?:mind|better|thought|been|heard|asked|seen|had|knew|happier|met|noticed)",
    # can't, won't, don't, and no refusal
    r"(?:can'?t|cannot|couldn't|can hardly) (?:wait|complain|thank|agree more|argue with|hear you"
    r"|remember|recall|tell you"
    r"|imagine a better|have (?:put|said)|be (?:happier|better|easier)|help (?:but|noticing)|stress|fault)",
    r"(?:can't|couldn't|don't|doesn't|won't|wouldn't|isn't|aren't) (?:we|you|i|it|that|they|there)",
    r"can't see (?:why not|any reason not|a (?:problem|reason not))",
    r"(?:won't|not going to|wouldn't) (?:lie|say no|pretend|deny|hurt|mind|take long|take a"
    r"|be (?:a problem|an issue|long|hard"
    r"|difficult)|bite|keep you|argue)",
    r"(?:do not|don't|didn't|doesn't) (?:mind|disagree|worry|hesitate|forget|hurt|matter|get me wrong"
    r"|know (?!about))",
    r"(?:do not|don't) see (?:a|any|the) (?:problem|issue|reason not|harm|downside)",
    r"(?:do not|don't) see why not",
    r"(?:do not|don't) think (?:that|it|this|there)(?:'s|'d| is| would| will| should)? (?:be )?(?:a|an"
    r"|any|much of an?) "
    r"(?:problem|issue|trouble|obstacle)",
    r"(?:do not|don't) (?:have|see) (?:a|any) (?:problem|objections?|issues?|concerns?)",
    r"(?:do not|don't) need to (?:worry|apologi[sz]e|explain|rush|hurry)",
    # content, with what is on the table
    rf"(?:fine|good|happy|ok|okay|comfortable|pleased|content) with (?:{_BUSY} )?(?:that|this|it|these"
    rf"|those|your|nine"
    r"|(?:the|a|an) (?!current|existing|old|present|one|way|supplier|system)\w+)(?! (?:we|i) (?:have|use"
    r"|do))(?! as)",
    r"(?:fine|ok|okay|good) (?:by|for) (?:me|us)",
    r"(?:fair|good|sure|happy|early|far|quick|long|often|right|soon) enough",
    r"too (?:kind|right|true|good)",
    # about somebody else, or about what would be
    r"you (?:\w+ )?(?:do not|don't|didn't|won't|wouldn't|haven't|can't (?!be serious|expect|just|have"
    r"|do that))",
    r"(?:if|make sure|so that|so) (?:i|we|he|she|it|they|you|that|this) (?:can't|cannot|don't|do not"
    r"|doesn't|won't|didn't|isn't)",
    r"(?:do not|don't|doesn't|does not|didn't) have to",
    r"afraid of",
)

_REFUSALS = _any(
    # the word itself
    r"^(?:(?:oh|ah|well|um|uh|hm+|so|yeah|look|sorry|honestly|frankly|but|and|it's|still|again) )*,? ?"
    r"(?:nope|nah|never|not (?:now|today|yet|really|ever|likely|possible)|no(?=$| ?[^\w\s]| (?:i|we|it"
    r"|that|this|they|he|she"
    r"|you|not|the|my|our|there|because|thanks|thank|sorry|but|and|never|no|way|can|don't|in|at|sir|ma'am"
    r"|still|just|really"
    r"|i'm|i'd|i've|we're|we'd|we've|we'll|it's|that's|there's|they're|he's|she's)(?!\w)))",
    r"[,;:–—-] ?(?:no|nope|nah|never|not)(?: (?:now|today|yet|really|ever|likely|for us|for me|possible"
    r"|this|until|before))?"
    r"(?= ?[,;:.!?]|$)",
    r"(?:sorry|but|honestly|still|a|is|just|thanks|say|hell|answer's|it's)(?: still| a)? no(?: thanks?"
    r"| thank you)?"
    r"(?= ?[,;:.!?–—-]|$)",
    r"no (?:thanks|thank you|way|chance|can do|deal|go|budget|interest|money|time|room|need|appetite"
    r"|capacity|bandwidth"
    r"|point|use|space|call for|intention|plans?|reason to|sense in|good to)",
    r"(?:absolutely|certainly|definitely|of course|probably|better|rather|prefer|afraid|decided|hope) not",
    r"(?:under|in) no (?:circumstances|way)",
    r"by no means",
    r"it(?:'s| is) (?:a |still a )?no",
    # cannot, will not
    r"(?:can'?t|cannot|can not|couldn't|could not|won't|will not|wouldn't|would not|shan't)",
    r"not (?:going to|gonna|able|willing|prepared|ready|interested|convinced|persuaded|keen|comfortable"
    r"|happy|allowed"
    r"|possible|realistic|acceptable|feasible|enough|an? option|worth|for (?:us|me)|how (?:we|i)"
    r"|what (?:we|i)|happening"
    r"|on my watch|my (?:job|problem|call|decision)|our (?:job|problem|business|thing))",
    rf"not (?:{_BUSY} )*(?:sure|certain)(?: (?:about|this|that|we|i|it))?",
    rf"(?:isn't|aren't|not|wasn't) (?:{_BUSY} )*(?:an? |the |my |our |much of an? |something )?(?:high "
    rf"|top |big |good |right "
    r"|great )?(?:priority|fit|match|idea|time|moment|for us|for me|going to|possible|realistic|an option"
    r"|worth|our thing"
    r"|interested|comfortable|we need|i need|we do|i do|what we|how we|the way)",
    r"(?:^|[,;:–—-] ?|but |and |just |well |maybe |definitely )not (?:until|unless|before|without|while"
    r"|with|in|at|on|under|like"
    r"|as long as|this|that|right now|now|today|for (?:now|that|this|less|another))",
    r"not (?:now|today|yet|this (?:year|quarter|month|week|time|summer|winter|spring|autumn|season)"
    r"|right now|in this form)",
    r"unable to",
    r"(?:will|would|'d|'ll|i|we|they) never",
    r"never again",
    # do not
    rf"(?:don't|do not|doesn't|does not|didn't|did not|haven't|hasn't|have not) (?:{_BUSY} )*(?:want|need"
    rf"|see|think|believe"
    r"|have|got|work|fit|make sense|like|feel|agree|buy|do|know about|care|accept|sign|offer|use|take"
    r"|hire|allow|suit"
    r"|help|add up|fly|bother|budget|justify|deal|stand up|hold up|trust|make me laugh|changed?)",
    rf"there (?:isn't|is not|aren't|'s not|is no|are no)|there's no|(?:have|has|got|see"
    rf"|left) no (?!{_BUSY})",
    r"isn't (?:any|enough|going)",
    # nobody does
    r"(?:nobody|no ?one|none of (?:us|them|my))(?: \w+){0,4} (?:will|would|is|wants?|needs?|has|'s|signs?"
    r"|does|here|pays?|buys?)",
    r"(?:nobody|no ?one)(?:'s|'ll|'d)",
    # verdicts
    r"unrealistic|impossible|unacceptable|unworkable|undoable|unaffordable|out of the question"
    r"|off the table|non ?-?starter"
    r"|deal ?-?breaker|a stretch|pointless|useless|waste of (?:\w+ )?time|ridiculous|absurd|nonsense",
    r"too (?:much|many|little|long|short|late|early|soon|high|low|big|small|expensive|dear|costly|risky"
    r"|tight|steep|busy"
    r"|complicated|hard|difficult|far|fast|slow|vague|thin|heavy|rigid|new|optimistic|ambitious"
    r"|narrow|wide)",
    rf"(?:that|it|this)(?:'s| is|'d be|'ll be| would be| will be| is going to be| could be) (?:{_BUSY} "
    rf"|a bit |rather |going to be )*"
    r"(?:difficult|hard|tricky|tough|awkward|a problem|complicated|over budget|out of (?:reach|budget"
    r"|my hands))",
    r"out of my hands|hands are tied|above my pay grade|over my dead body|no skin off|my final"
    r"|end of (?:story|discussion)",
    # going elsewhere, or staying put
    r"(?:we|i|they)(?:'ve| have|'re| are|'m| am)? (?:already|just) (?:have|got|use|using|work|working"
    r"|signed|bought|chosen"
    r"|committed|hired|switched|with|do|doing|a|placed)",
    r"(?:we|i|we've|i've) (?:have|got) (?:a |our |my )?(?:own |regular )?(?:someone|somebody|people|guy"
    r"|man|woman|supplier|firm"
    r"|company|one|agency|team|contractor)(?! (?:who|that) (?:wants|needs|would like))",
    r"(?:went|gone|going|go|signed|settled) with (?:another|someone|somebody|a different|the other|our|a)",
    r"(?:given|gone|promised|sold|let) to (?:someone|somebody|another|the other)(?: else)?",
    r"(?:stay|staying|stick|sticking) (?:with|to|where)|(?:leave|keep|leaving|keeping) (?:it|things"
    r"|everything) (?:as|the way"
    r"|like|there|at that)|(?:leave|keep) it(?= ?[.,!]|$)",
    r"decided (?:against|to (?:stay|stick|keep|leave|wait|go with))",
    r"(?:we're|we are|i'm|i am) (?:\w+ )?(?<!doing )(?<!very )(?:fine|good|happy|set|covered|ok|okay"
    r"|sorted|content|all right|comfortable|satisfied)"
    r"(?: (?:with (?:what|how|who|our|my|the|things)|as|where|for now|here|thanks|thank you)"
    r"|(?= ?[.,!;–—-])|$)",
    r"(?:we've|i've|we|i)(?: have| had)? (?:tried|been through) (?:that|this|it|one|something|them"
    r"|all that)"
    r"|heard (?:that|this|it|them|all that)(?: one| all)? before",
    r"been (?:there|down that road|burned|burnt|bitten)|tried (?:that|it) (?:before|once|already|last"
    r"|twice)",
    r"(?:fully|all) booked|sold out|(?:is|are|'s|'re) (?:taken|full|frozen|closed|spoken for)",
    r"(?:budget|money|quota)s?(?:'s|'s been| is| has been) (?:gone|spent|used|frozen|tight|closed)"
    r"|over budget|freeze",
    r"only (?:work|deal|buy|do|hire|use)",
    # putting it off
    r"(?:i'll|i will|let me|we'll|have to|need to|want to|like to|let us) (?:have a )?(?:think(?: about"
    r"| it| on)?|sleep on|mull|consider)",
    r"(?:need|take|give me|want) (?:some |more |a bit of |a little |a few days|a day)(?:time|to think)?",
    r"get back to you|come back to you|(?:we'll|i'll|we will|i will) let you know(?= ?[.,!]|$| if| when"
    r"| whether)|be in touch|we'll see|i'll see|leave it (?:there|with me|at that|for now)",
    r"(?:send|email|mail|drop|write|put|post|leave)(?: it| that| me| us| something| some| over"
    r"| a)* (?:me |us )?(?:an? )?"
    r"(?:e-?mail|mail|something|some (?:info|information|material)|information|info|brochure|leaflet"
    r"|details|card|in the post"
    r"|in writing|note)",
    r"(?:call|ring|try|ask|phone|catch) (?:me|us)(?: back| again)? (?:again|next|in|after|later|when"
    r"|another)",
    r"(?:maybe|perhaps|possibly)(?: \w+)? (?:next|later|another|some other|one day|some day|someday|in"
    r"|after|when|not)",
    r"(?:another|some other) (?:time|day|year)|down (?:my|the|our) list|on hold|back ?burner|low (?:on"
    r"|priority)",
    r"(?:prefer|like|want|going|have|need) to wait|wait and see|hold off",
    # doubt
    r"(?:i'd|we'd|i would|we would) (?:rather|prefer|sooner)|i doubt|(?:my|some|serious|our"
    r"|big) (?:doubts|reservations|concerns about)",
    r"hard to (?:see|find|justify|sell|believe|get)|(?:sceptical|skeptical|reluctant|hesitant|wary)"
    r"|good luck",
    r"i wish (?:i|we) could|i'm afraid|(?:unfortunately|sadly),? (?:i|we|that|this|it|not|no|there|my|our)",
    # turning it down
    r"pass on|(?:i'll|we'll|hard|going to) pass|turn(?:ing)? (?:it|this|you|that|them) down|(?:i|we|to"
    r"|must|politely|respectfully|would|i'll|we'll|just) (?:declin|reject|refus)(?:e|ed|t)?"
    r"|forget (?:it|about it)|drop it|count me out|i'm out|walk away|opt(?:ing)? out",
    # questions that refuse
    rf"why (?:on earth |the hell )?(?:would|should|do|must|did) (?:{_US}) (?:\w+ )?(?:need|want|do|pay"
    rf"|change|switch|sign|care|give"
    r"|buy|bother|trust|have|agree|take|accept|leave|risk|move|wait|help|believe)",
    r"why (?:bother|change|now|us|me)(?= ?\?|$)",
    r"what(?:'s| is) the (?:point|use)|what makes you think|how is (?:that|this) (?:my|our)|what's it to",
    r"who(?:'s| is|'d| would| will)(?: going to| gonna)? (?:pay|sign|do|cover|approve|want|buy|run"
    r"|look after)(?! (?:what|when))",
    r"(?:are you|you must be|you've got to be|you're|you can't be) (?:kidding|joking|serious"
    r"|having a laugh|mad|crazy)",
    r"do i look like|how many times|since when",
)


def is_no(text: str) -> bool:
    """Whether a turn of the other side's refuses, declines or holds off."""
    return bool(noes(text))


def noes(text: str) -> tuple[str, ...]:
    """The sentences of a turn that were read as a no, as they were said, in order."""
    found = [sentence.group().strip() for sentence in _SENTENCE.finditer(text)]
    return tuple(sentence for sentence in found if _refuses(sentence))


def _refuses(sentence: str) -> bool:
    plain = _SHORTENED.sub(_spelled, " ".join(sentence.lower().replace("’", "'").split()))
    return _REFUSALS.search(_NOT_A_NO.sub("~", plain).strip()) is not None


def _spelled(found: re.Match[str]) -> str:
    """A shortened form with its apostrophe back, as people leave it out when they type."""
    if found["not"]:
        return f"{found['not']}n't"
    if found["i"]:
        return f"i'{found['am']}"
    if found["we"] or found["start"]:
        return f"{found['we'] or found['start']}'{found['have'] or 're'}"
    return f"{found['that'] or found['it']}'s"
