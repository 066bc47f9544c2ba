"""Filters of the Review list under a name, each person's own."""

from urllib.parse import parse_qsl, urlencode

from trainer.domain.saved_view import SavedView
from trainer.domain.text import clean
from trainer.engine.redaction import redacted
from trainer.errors import UsageError
from trainer.services.access import Access
from trainer.store import saved_views

LONGEST_NAME, LONGEST_QUERY, MOST = 80, 2000, 50


class SavedViews:
    """The use cases of the saved views on Review."""

    def __init__(self, views: saved_views.SavedViews, access: Access, *, redact: bool = False) -> None:
        """`redact`: names and searched words are kept without addresses, numbers and keys."""
        self._views, self._access, self._redact = views, access, redact

    def all(self) -> tuple[SavedView, ...]:
        """By name."""
        return self._views.all(self._access.owner)

    def save(self, name: str, query: str) -> None:
        """Keep the filters `query` under `name`, in place of what had that name.

        Raises UsageError for a name that is empty or too long, and where there are too many views."""
        called = " ".join(clean(name).split())
        if not called:
            raise UsageError("A saved view needs a name: type one, such as “Disputed this month”.")
        if len(called) > LONGEST_NAME:
            raise UsageError(
                f"The name '{called[:20]}…' has {len(called)} characters; keep it to {LONGEST_NAME}."
            )
        if len(query) > LONGEST_QUERY:
            raise UsageError(f"The filters of '{called}' are too long to keep; shorten what you search for.")
        if self._redact:
            called, query = redacted(called), _redacted_query(query)
        kept = self.all()
        if len(kept) >= MOST and called not in {view.name for view in kept}:
            raise UsageError(f"You have {MOST} saved views already; delete one before you save '{called}'.")
        self._views.save(self._access.owner, called, query)

    def delete(self, view: int) -> None:
        """Forget one of your own."""
        self._views.delete(self._access.owner, view)


def _redacted_query(query: str) -> str:
    return urlencode([(name, redacted(value)) for name, value in parse_qsl(query)])
