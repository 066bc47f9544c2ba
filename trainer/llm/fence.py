"""Words written by people, fenced in tags that they cannot forge."""

_HARMLESS = str.maketrans(
    {"<": "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}", "[": "\N{FULLWIDTH LEFT SQUARE BRACKET}"}
)


def neutral(text: str) -> str:
    """`text` with nothing that opens a tag or a chat template's control token ("<|im_end|>",
    "[INST]"). Every character keeps its place, so offsets into it are offsets into `text`."""
    return text.translate(_HARMLESS)


def fenced(tag: str, text: str) -> str:
    return f"<{tag}>\n{neutral(text)}\n</{tag}>"
