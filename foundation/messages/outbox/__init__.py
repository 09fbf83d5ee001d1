"""How mails are worded, kept and delivered."""
