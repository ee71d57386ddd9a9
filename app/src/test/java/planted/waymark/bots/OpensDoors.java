package planted.waymark.bots;

public record OpensDoors(org.apache.sshd.server.SshServer it) {}
