"""Every setting, and the only place that reads the environment (interface.md, "Settings")."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dotenv import load_dotenv

from trainer.errors import UsageError

HOME = Path(__file__).resolve().parent.parent
"""The folder of `app.py`; relative paths in settings count from here."""
BUILTIN = "builtin"


_TRACING = ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2")
_ON, _OFF = ("on", "true", "1", "yes"), ("", "off", "false", "0", "no")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says. Paths are absolute; model names are `provider:model` or `builtin`."""

    counterpart_model: str = BUILTIN
    judge_model: str = BUILTIN
    coach_model: str = BUILTIN
    model_timeout: float = 30.0
    """Seconds a model may take before it counts as failed."""
    judge_samples: int = 1
    openai_base_url: str = ""
    tracing: bool = False
    """LangSmith tracing is on, so LangChain sends prompts there as well."""
    database_url: str = ""
    team: bool = False
    """People sign in, and see what their role lets them."""
    admins: frozenset[str] = frozenset()
    """Addresses, in small letters, that become admin when they first sign in."""
    retention_days: int = 0
    """Days after which a session is deleted; 0 keeps all."""
    redact: bool = False
    """Addresses, numbers and keys are blacked out before anything is stored."""
    personas: Path = HOME / "personas"
    prompts: Path = HOME / "prompts"
    transcripts: Path = HOME / "transcripts"

    @property
    def samples(self) -> Path:
        """The recorded sessions that ship with the project."""
        return HOME / "transcripts" / "samples"


def load(environment: Mapping[str, str] | None = None) -> Settings:
    """Read settings from `environment`, by default the process's with `.env` added beneath it.

    Raises UsageError naming the variable and its value when one cannot be used."""
    if environment is None:
        load_dotenv(HOME / ".env", override=False)
        environment = os.environ
    return _from(environment)


def _from(env: Mapping[str, str]) -> Settings:
    everyone = env.get("COMMA_MODEL", "").strip() or BUILTIN
    transcripts = _folder(env, "COMMA_TRANSCRIPTS", "transcripts")
    return Settings(
        counterpart_model=_role(env, "COMMA_COUNTERPART_MODEL", everyone),
        judge_model=_role(env, "COMMA_JUDGE_MODEL", everyone),
        coach_model=_role(env, "COMMA_COACH_MODEL", everyone),
        model_timeout=_number(env, "COMMA_MODEL_TIMEOUT", 30.0, 0.1, 3600),
        judge_samples=int(_number(env, "COMMA_JUDGE_SAMPLES", 1, 1, 25)),
        openai_base_url=env.get("OPENAI_BASE_URL", "").strip(),
        tracing=any(env.get(name, "").lower() in {"true", "1"} for name in _TRACING),
        database_url=env.get("COMMA_DATABASE_URL", "").strip() or f"sqlite:///{transcripts / 'comma.db'}",
        team=_switch(env, "COMMA_TEAM"),
        admins=frozenset(
            name.strip().lower() for name in env.get("COMMA_ADMINS", "").split(",") if name.strip()
        ),
        retention_days=int(_number(env, "COMMA_RETENTION_DAYS", 0, 0, 36_500)),
        redact=_switch(env, "COMMA_REDACT"),
        personas=_folder(env, "COMMA_PERSONAS", "personas"),
        prompts=_folder(env, "COMMA_PROMPTS", "prompts"),
        transcripts=transcripts,
    )


def _switch(env: Mapping[str, str], name: str) -> bool:
    said = env.get(name, "").strip().lower()
    if said not in _ON and said not in _OFF:
        raise UsageError(f"{name} is '{env[name]}': write on or off.")
    return said in _ON


def _folder(env: Mapping[str, str], name: str, default: str) -> Path:
    return (HOME / Path(env.get(name, "").strip() or default).expanduser()).resolve()


def _role(env: Mapping[str, str], name: str, everyone: str) -> str:
    value = env.get(name, "").strip() or everyone
    return model_name(value, name if env.get(name, "").strip() else "COMMA_MODEL")


def model_name(value: str, source: str) -> str:
    """`value` checked to be `builtin` or `provider:model`; `source` is what a person must correct."""
    provider, colon, model = value.partition(":")
    if value == BUILTIN or (colon and provider.strip() and model.strip()):
        return value
    raise UsageError(f"{source} is '{value}': write provider:model, such as openai:gpt-5-mini, or builtin.")


def _number(env: Mapping[str, str], name: str, default: float, low: float, high: float) -> float:
    text = env.get(name, "").strip()
    try:
        value = float(text) if text else default
    except ValueError:
        value = float("nan")
    if not low <= value <= high:
        raise UsageError(f"{name} is '{text}': write a number from {low:g} to {high:g}.")
    return value
