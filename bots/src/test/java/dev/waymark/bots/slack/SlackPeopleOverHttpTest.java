package dev.waymark.bots.slack;

import dev.waymark.bots.chat.ChatDesk;

/// The same people, where Slack calls the app: each payload signed, through the door.
class SlackPeopleOverHttpTest extends SlackPeopleTest {
  @Override
  SlackBot start(FakeSlack app, ChatDesk desk) {
    return app.startOverHttp(desk);
  }
}
