"""Comma in the browser: page config, navigation, run. `streamlit run app.py`, or `comma app`."""

from trainer.ui import frame, navigation

frame.configure()
frame.run(navigation.shown())
