"""The archive on disk. The only room with SQL."""
