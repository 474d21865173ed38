// The client loads parts of itself from the address in here; without it, from its makers' servers.
window.analytics = { _cdn: `${location.origin}/shop` };
