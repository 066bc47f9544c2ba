"""Which languages the built-in parts know: the one place that is asked."""

_NAMES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "nl": "Dutch",
    "pt": "Portuguese",
    "pl": "Polish", "sv": "Swedish", "da": "Danish", "tr": "Turkish", "uk": "Ukrainian", "ru": "Russian",
}  # fmt: skip
_READ = frozenset({"en", "de"})
_RULES_ONLY = frozenset({"de"})


def reads(language: str) -> bool:
    """Whether the built-in grader reads turns in this language (a brief's `language`)."""
    return language in _READ


def called(language: str) -> str:
    """The language's English name; its code where we know none."""
    return _NAMES.get(language, language)


def caution(language: str) -> str:
    """One sentence for the trainee on how far the built-in marks can be trusted; '' for English."""
    name = called(language)
    if language in _RULES_ONLY:
        return f"{name} turns are read by rules only; no agreement with people has been measured."
    if not reads(language):
        return f"The built-in grader does not read {name}; connect a judge model to have these turns marked."
    return ""
