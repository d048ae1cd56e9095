"""What all tests share."""

pytest_plugins = ["support.virtual_audio_plugin"]
