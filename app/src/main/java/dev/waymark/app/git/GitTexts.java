package dev.waymark.app.git;

import dev.waymark.core.port.Bytes;
import dev.waymark.core.port.FileHistory.Texts;
import dev.waymark.core.port.FileHistory.Version;
import dev.waymark.core.port.RoadmapFiles.FileProblem;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// One `git cat-file` that gives one text after the other.
final class GitTexts implements Texts {
  private final Git git;
  private @Nullable Process process;
  private @Nullable InputStream answers;

  GitTexts(Git git) {
    this.git = git;
  }

  @Override
  public Bytes read(Version version) throws FileProblem {
    try {
      Process running = running();
      OutputStream questions = running.getOutputStream();
      questions.write((version.text() + "\n").getBytes(StandardCharsets.US_ASCII));
      questions.flush();
      return Bytes.of(answer());
    } catch (IOException unreadable) {
      throw new FileProblem(
          "Git cannot give the version of "
              + version.at()
              + ": git fsck says what is missing; nothing was tracked.");
    }
  }

  private Process running() throws IOException {
    Process running = process;
    if (running == null) {
      running = git.start("cat-file", "--batch");
      running.getErrorStream().close();
      answers = new BufferedInputStream(running.getInputStream(), 1 << 16);
      process = running;
    }
    return running;
  }

  /// `NAME blob SIZE`, the text, and the end of a line.
  private byte[] answer() throws IOException {
    InputStream in = answers;
    if (in == null) {
      throw new EOFException();
    }
    StringBuilder head = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("git ended");
      }
      head.append((char) next);
    }
    String[] words = head.toString().split(" ", -1);
    if (words.length != 3 || !words[1].equals("blob")) {
      throw new IOException(head.toString());
    }
    byte[] text = in.readNBytes(Integer.parseInt(words[2]));
    in.skipNBytes(1);
    return text;
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroy();
    }
  }
}
