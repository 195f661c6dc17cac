// Nothing: what it takes to start it is what node itself takes.
