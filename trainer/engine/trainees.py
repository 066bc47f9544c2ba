"""What the scripted trainees do, in words that follow “a trainee who”, by the name of their policy."""

TRAINEES = {
    "argue": "argues",
    "why_not": "keeps asking “why not?”",
    "pitch": "pitches",
    "question_then_rebuttal": "asks, then argues",
    "label_but": "names a feeling, then says “but”",
    "closed_interrogation": "asks one closed question after another",
    "generic_open": "asks only general questions",
    "stacked": "asks three questions at once",
    "parrot": "repeats one question",
    "empathy_only": "listens and never asks",
    "novice": "is a beginner",
    "average": "is about average",
    "curious": "is curious",
    "argue_then_curious": "argues first and is curious then",
    "curious_then_argue": "is curious first and argues then",
    "give_up": "gives up politely",
}
