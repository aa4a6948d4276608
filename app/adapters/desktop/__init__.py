"""The desktop's own services: notifications, the music player, the file manager."""
