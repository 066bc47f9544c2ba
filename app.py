"""Comma in the browser: page config, navigation, run. `streamlit run app.py`, or `comma app`."""

import streamlit as st

from trainer.ui import frame

frame.configure()
pages = [
    st.Page("trainer/ui/pages/practice.py", title="Practice", default=True),
    st.Page("trainer/ui/pages/review.py", title="Review", url_path="review"),
    st.Page("trainer/ui/pages/transcript.py", title="Your own call", url_path="call"),
    st.Page("trainer/ui/pages/personas.py", title="Counterparts", url_path="counterparts"),
]
frame.run(st.navigation(pages, position="top"))
