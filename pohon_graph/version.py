"""The version of the program. The build reads it from here, so the line stays a plain assignment."""

VERSION = "0.1.0"
