package dev.waymark.core.request;

/// Something a person may ask: to know ([Query]) or to change ([Command]).
public sealed interface Request permits Command, Query {}
