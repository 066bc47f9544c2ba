"""Character cards, V2 and V3: how other role-play programs write a character down, in JSON or in a picture.

Sources: github.com/malfoyslastname/character-card-spec-v2 and github.com/kwaroran/character-card-spec-v3.
Bytes in, values out and back: nothing of a card is rendered, fetched or run."""
