"""Five people practising at once; says which turns were acknowledged, until it is killed."""

import sys
from threading import Thread

from trainer.errors import CommaError
from trainer.services.wiring import Services, build
from trainer.settings import Settings

PEOPLE = 5


def _practise(services: Services, name: str) -> None:
    number = 0
    while True:
        try:
            session = services.practice.start("plant-partner", seed=number)
            for turn in range(4):
                number += 1
                text = f"{name} asks for the {number}th time: what would have to change?"
                services.practice.say(session, text)
                print(f"{session}\t{2 * turn + 1}\t{text}", flush=True)
                list(services.practice.reply(session))
                if services.practice.view(session).ended:
                    break
        except CommaError as error:  # the database was killed under them
            print(f"!\t{error}", flush=True)


if __name__ == "__main__":
    shared = build(Settings(database_url=sys.argv[1]))
    print("ready", flush=True)
    for number in range(PEOPLE):
        Thread(target=_practise, args=(shared, f"Person {number}")).start()
