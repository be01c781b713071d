"""From text to blocks with places; knows nothing of meetups."""
