// Requests, responses and addresses are part of what a handler and a configuration are written with: one import is enough.
@_exported public import HTTPWire
@_exported public import Transport
