"""The pages. The only place that knows Streamlit."""
