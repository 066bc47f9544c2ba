"""A persona that uses every field and has no fault, as a document to break."""

import copy
from collections.abc import Mapping
from typing import Any

from trainer.domain.persona import Persona

Document = dict[str, Any]

_WHOLE: Document = {
    "id": "ferry-master",
    "public": {
        "name": "Ines Holt",
        "role": "Harbour master of a small island",
        "setting": "civic",
        "you": "You sell electric chargers for boats.",
        "scene": (
            "A hut at the end of the pier, windows on three sides. Ines has read your offer and left it "
            "under a stone on the bench. The morning boat is loading. She has given you until it leaves, "
            "and she looks at the water more than at you."
        ),
        "goal": "Find out what her no is about, and leave with a next step.",
        "opening": ["It's a no. The offer doesn't suit us.", "I've read it. We won't do it."],
        "difficulty": "medium",
        "minutes": 8,
    },
    "voice": {
        "manner": "Short sentences, dry, with pauses. She talks about weather and ropes.",
        "vocabulary": ["rope", "pier", "tide"],
        "lines": {
            "refuse": [
                "No. Not this one.",
                {"say": "A lower sum is still a sum.", "when": ["price", "discount"], "to": ["PROP"]},
                {"say": "Heard {number}. Still no."},
            ],
            "harden": [
                {"say": "Push the boat, not me.", "to": ["PRESS"]},
                "Say it louder and it stays the same.",
                "You came on the early one to tell me that?",
            ],
            "counterfeit_yes": [{"say": "Fine, post it.", "band": ["clipped"]}],
            "leave_open": ["Boat's going. Ring me some evening."],
        },
    },
    "private": {
        "no_type": "N6",
        "decoy": "N1",
        "facts": {
            "F0": {"text": "She says the offer does not suit them.", "lines": ["Doesn't suit, I said."]},
            "F1": {
                "text": "A supplier left her with broken machines once before.",
                "lines": ["We had machines here. They broke, and the man stopped answering."],
                "hints": ["There's a shed I don't show people."],
                "topics": ["before", "happen", "experience"],
            },
            "F2": {
                "text": "Her brother lost his licence over the failure, and she signed the purchase.",
                "lines": ["My brother lost his licence over it. The signature was mine."],
                "hints": ["It wasn't me who paid for it."],
                "topics": ["worry", "blame", "matter"],
            },
            "F3": {
                "text": "One charger on trial for a winter, with a mechanic living in Skarra, would do.",
                "lines": ["Put one in for the winter, with somebody in Skarra who can mend it."],
                "topics": ["different", "need", "trial"],
            },
            "F4": {
                "text": "She means to retire after the next season.",
                "lines": [{"say": "I'm gone after the summer. Nobody knows.", "to": ["AUTON"]}],
            },
        },
        "slots": {
            "decider": {
                "after": "F1",
                "text": "The council votes on anything above nine thousand crowns.",
                "lines": ["Above nine thousand crowns the council has its vote."],
                "topics": ["who", "decide"],
            }
        },
        "fits": [{"code": "LABEL", "topics": ["careful", "burned"]}, {"code": "AUTON"}],
        "yes_lines": {
            "next_step": ["Come on {date} and bring a mechanic."],
            "commitment_yes": ["Yes. I ring the council on Monday and you send the man with his tools."],
        },
        "lesson": "It was no question of price: she had been left alone with it once.",
        "afterwards": {"E1": "The charger hummed all winter.", "E3": "She rang in spring."},
        "returns": {"E3": ["You again. It's still no, but sit down."]},
    },
}


def whole() -> Document:
    """A fresh copy."""
    return copy.deepcopy(_WHOLE)


def persona(document: Mapping[str, Any]) -> Persona:
    return Persona.model_validate(dict(document))


def broken(path: str, value: object) -> Persona:
    """The whole persona with one field set; the path is dotted, `+` at its end appends to a list."""
    document: Any = whole()
    *parents, last = path.split(".")
    node = document
    for part in parents:
        node = node[int(part)] if part.isdigit() else node.setdefault(part, {})
    if last == "+":
        node.append(value)
    elif last.isdigit():
        node[int(last)] = value
    else:
        node[last] = value
    return persona(document)
