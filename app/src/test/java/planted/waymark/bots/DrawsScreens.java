package planted.waymark.bots;

public record DrawsScreens(com.googlecode.lanterna.screen.Screen it) {}
