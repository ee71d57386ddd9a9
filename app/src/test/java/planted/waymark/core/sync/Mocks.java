package planted.waymark.core.sync;

public record Mocks(org.mockito.Planted it) {}
