"""What is typed in forms and not sent yet: kept on the disk while it is typed, and shown again."""
