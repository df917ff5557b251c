"""What the formats for programs share: how finding and place are written for a service, and known again."""
