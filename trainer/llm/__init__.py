"""The only place that knows LangChain and OpenAI."""
