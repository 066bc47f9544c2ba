"""The words by which the coach tells what a no is about, what a line was after, and what is a thing."""

import re
from collections.abc import Mapping

from trainer.domain.coaching import Subject


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _signs(words: str) -> re.Pattern[str]:
    """Any of the phrases as whole words; "_" stands for a space, a final "*" for any ending."""
    every = "|".join(one.replace("_", " ").replace("*", r"\w*") for one in words.split())
    return re.compile(rf"(?<!\w)(?:{every})(?!\w)")


SUBJECTS: Mapping[Subject, re.Pattern[str]] = {
    "info": _signs(
        "send_me send_it send_us send_something email_me mail_me brochure have_a_look"
        " put_it_in_writing in_writing leave_it_with_me by_mail by_email something_to_read drop_me"
    ),
    "price": _signs(
        "price* pricing cost* money budget* expensive pay pays paid paying rate rates fee fees salary"
        " discount cheap* afford* euros? pounds? dollars? invoice* cash spend* percent per_cent margin"
        " bonus raise quote lot_of_money too_much too_dear"
    ),
    "date": _signs(
        "date* deadline* week weeks month* quarter* timing timeline schedule* calendar monday tuesday"
        " wednesday thursday friday january february march april june july august september october"
        " november december spring summer autumn winter season easter christmas year_end too_late"
        " too_soon too_early until_after before_the lead_time opening go-live start_date"
    ),
    "authority": _signs(
        "boss director* board cfo ceo to_ask ask_my ask_our ask_him ask_her ask_them committee"
        " that_upstairs it_upstairs this_upstairs one_upstairs people_upstairs legal procurement"
        " head_office partner wife husband sign-off sign_it_off signs_off approve* approval permission"
        " works_council officer owner above_me not_my_decision not_my_call have_to_explain justify*"
    ),
    "trust": _signs(
        "trust promis* last_time last_supplier last_vendor burned burnt lied let_us_down let_me_down"
        " broke broken guarantee* believe* heard_that_before before_too the_last_\\w+ went_wrong"
        " lost_the mess apolog* complain* never_came strangers reference* proof prove*"
    ),
    "effort": _signs(
        "effort training migrat* switch* busy staff staffing sick hands capacity time_for workload"
        " overtime nobody_to too_much_work hassle disrupt* learn* retrain* typed twice shift shifts"
        " crew headcount resources team's_time integrat*"
    ),
    "fairness": _signs(
        "fair unfair* everyone_else same_as others_get treated deserve* equal* only_us one-sided"
        " favour* respect nobody_asked without_asking over_my_head not_been_asked exception* precedent"
    ),
    "hesitation": _signs(
        "think_about think_it_over not_sure maybe perhaps hm hmm later not_now not_yet not_ready"
        " sleep_on some_time in_a_while see_how let_you_know get_back_to give_me_a don't_know"
        " undecided"
    ),
    "feature": _signs(
        "doesn't_have doesn't_do does_not_have missing lacks lack without_a no_way_to can't_do"
        " feature* function* offline support* compatible interface doesn't_connect spec* standard*"
        " certif* quality fit fits"
    ),
    "content": _signs(
        "we're_fine we_are_fine i'm_fine fine_as happy_with happy_as covered what_we_have"
        " already_have we_have_a we've_got works_for_us don't_need no_need nothing_wrong as_it_is"
        " as_we_are our_way"
    ),
}
AIMS: Mapping[str, re.Pattern[str]] = {
    "a meeting": _signs("meet meeting visit come_by coffee lunch sit_down demo tuesday wednesday call_next"),
    "a trial": _signs("trial pilot try_it test_it trial_run sample"),
    "the contract": _signs(
        "contract sign signed signature order deal agreement approve commit paperwork lease"
    ),
    "the price": _signs(
        "price* discount* cost* cheap* rate rates fee fees money budget expensive lowest afford* roi"
        " pays savings percent quote do_it_at do_it_for"
    ),
    "the pay": _signs("salary raise bonus"),
    "the timing": _signs(
        "date* deadline* week weeks month* timeline schedule start friday monday thursday until march"
    ),
    "the offer": _signs("offer* package"),
    "the plan": _signs("plan plans proposal outline sprint draft concept"),
    "the quality": _signs("quality guarantee* warranty best reliable award*"),
    "the training": _signs("training onboarding"),
    "the service": _signs("service* support*"),
    "the system": _signs("system software tool platform product machine app"),
}
"""What a line was after, by its words; the first that fits."""

CALENDAR = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Q[1-4]|(?i:this|next) \w+)"
)
ROLES = re.compile(
    r"\b(?P<owner>my|our|the) (?P<role>(?:[a-z]+ )?(?:director|boss|manager|partner|board|CFO|CEO|CTO|owner"
    r"|council|committee|officer|lawyer|accountant|supervisor|chair|controller|head office))\b"
)
NOUNS = _set(
    """
    account accounts agency agreement analysis apartment app approval area audit auditor bay bays batch
    bed bedroom beds bill boat boiler bonus book branch bridge budget building bus business calendar
    campaign canteen capacity car cash castings catering clause client clients clinic clock committee
    commute company complaint complaints concrete contract contracts contractor corner cost costs
    counter court crane crew crews customer customers data database date dates deadline deadlines debt
    deck decision deliveries delivery department deposit design desk developer developers director door
    drawing drawings driver drivers duty engine engineers engineer equipment event exam excavator
    extension extractor factory family farm fault fee fees fence ferry figures file files fleet floor
    forecast form foundation freezer freight front garage garden gate generator generators goods grant
    guests hall harvest headcount heating holiday holidays hospital hotel house housing inspection
    inspector inspectors insurance insurer integration inventory invoice invoices job journey kitchen
    lab launch law lease letter letters licence licences line list load lorries lorry loss machine
    machines management manager margin material materials meals medicine meeting menu migration minimum
    mortgage move network neighbour neighbours newsletter night noise nurses office offices officer
    opening operators orchard order orders outage overtime owner package pallet pallets paper parents
    park partner parts patients pay payment payments payroll penalty pension people permit pharmacy
    phones pilot pipeline plan plans plant platform policy pool port position press price prices pricing
    process procurement production products product programme project promise proposal pumps pupils
    quality quarter quota quote rates rate receptionists reception reference regulator release rent
    rents repair repairs report reports resources restaurant risk risks road role rollout roof room
    rooms route routes run safety salary sale sales sample samples scaffolding schedule school schools
    scope screens season seats security server servers service services shareholder shareholders sheet
    shelf shelves shift shifts ship shop shops shutdown signature site sites slots software space
    specification sprint staff staircase start stock store storage stores students subscription supplier
    suppliers supply support surgery survey system systems tax taxes team teams tenant tenants tender
    term terms test tests ticket tickets till timeline timetable timing title tools training transfer
    transport trial truck trucks unit units upgrade van vans vendor vendors venue volume volumes ward
    warehouse warranty water website weight windows wine winter wiring work workers workload workshop
    yard zone logs log rota intake board council stairs terminal terminals temperature
    """
)
PEOPLE = _set(
    """
    auditor auditors board client clients committee contractor contractors council crew crews customer
    customers designers developer developers director drivers engineer engineers family guests insurer
    inspector inspectors lender management manager neighbour neighbours nurses officer operators owner
    parents partner patients people players pupils receptionists regulator shareholder shareholders
    staff students supplier suppliers team teams technicians tenant tenants vendor vendors workers
    assistants lawyers teachers buyers buyer donors lads colleagues
    """
)
NOUNS |= PEOPLE
DESCRIBES = _set(
    """
    old new big small early late last next first second third whole same other current existing present
    main only real best right wrong good bad long short high low full empty hard easy heavy light own
    annual monthly weekly daily final legal local public private internal external financial technical
    temporary cold hot front back young free open closed clean dirty extra spare peak total
    """
)
IDLE = _set(
    """
    thing things point reason reasons way answer moment problem lot bit kind sort end one ones time
    first last next same other only whole real best day rest part half hour minute while idea truth word
    words question questions no yes name case fact side place hand hands head face mind turn sake record
    table talk call sounds means twice door phone morning rain coffee makes takes happens matters helps
    depends comes goes looks seems works gets middle top bottom back matter world life hell heart stuff
    line okay ok thanks thank hello hi good fine sure dare expect suppose guess reckon right agree
    really today now know see say said heard ask asked mean think that's it's i'm business people number
    numbers
    """
)
VERBS = _set(
    """
    am is are was were be been has have had do does did will would can could should must may might shall
    want wants wanted need needs needed like likes say says said tell tells told go goes went come comes
    came get gets got make makes made take takes took give gives gave run runs ran work works worked
    stop stops stopped start starts started look looks looked ask asks asked call calls called sign
    signs signed pay pays paid cost costs lose loses lost break breaks broke close closes closed open
    opens opened sit sits sat stand stands stood stay stays stayed hold holds held keep keeps kept mean
    means meant move moves moved play plays use uses used know knows knew think thinks thought see sees
    saw hear hears heard feel feels felt leave leaves left let lets put puts read reads send sends sent
    show shows showed sell sells sold buy buys bought bring brings brought drive drives drove eat eats
    ends ended fits fit fall falls fell find finds found happen happens change changes changed decide
    decides decided belong belongs carry carries cut cuts depend depends expect expects finish finishes
    grow grows help helps hurt hurts land lands last lasts live lives matter matters miss misses pass
    passes pick picks promise promised reach remember ring rings rise save saves seem seems serve sleep
    sleeps speak speaks spend spends talk talks teach turn turns type typed visit wait waits walk walks
    watch win wins won worry worries write writes wrote complain complains complained switch switches
    """
)
PREPOSITIONS = _set(
    "without before after until in on at for from with under by around behind over of to between"
    " about above like off"
)
HANGING = PREPOSITIONS | _set(
    "the a an my our and or but if that which is are was were have has had do does did don't"
    " doesn't didn't isn't aren't wasn't can can't won't will would could couldn't than as so very"
    " too"
)
"""Words a quoted piece may not end on."""
STARTS = _set(
    """
    the a an my our no can't won't don't doesn't didn't isn't wasn't couldn't wouldn't never nobody
    nothing too another every two three four five six seven eight nine ten twelve twenty
    """
)
"""Words a quoted piece may begin with."""
OPENERS = _set(
    "and or then but so well look because maybe yes yeah ok okay oh ah hm look, sorry honestly"
    " frankly listen see ja"
)
"""Words that only lead in, and are left out of a quoted piece."""
