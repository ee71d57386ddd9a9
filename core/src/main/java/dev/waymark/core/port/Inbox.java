package dev.waymark.core.port;

import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/// What chat services delivered: written down before they are told that it arrived, so that each
/// delivery is worked on once, whatever ends in between.
public interface Inbox {
  /// @param service which app of which chat service it came to
  /// @param id the same when it is delivered again
  /// @param request what its events are called in the journal
  /// @param content as it came
  record Delivery(String service, String id, String request, String content) {}

  /// Who works on it, and until when nobody else does.
  record Hold(String holder, Instant until) {}

  /// What became of writing a delivery down.
  enum Kept {
    NEW,
    /// It came before.
    KNOWN,
    /// Nobody waited for it any more, so it was not written down.
    UNWANTED
  }

  /// A delivery that somebody left unfinished.
  ///
  /// @param happened whether the journal has events of its request
  record Left(Delivery delivery, boolean happened) {}

  /// Is on the disk when it returns.
  ///
  /// @param wanted asked when its turn has come; what it then says stays so
  Kept keep(Delivery delivery, Instant now, Hold hold, BooleanSupplier wanted);

  /// What is unfinished and was this holder's, or is nobody's any more: this holder's from now on,
  /// oldest first.
  List<Left> takeOver(String service, Instant now, Hold hold);

  /// Nothing more is to be done for it. Its content is forgotten, its id is not yet.
  void finish(Delivery delivery, Instant now);

  /// Forgets what came before this moment.
  ///
  /// @return how many of it were unfinished
  int forget(Instant before, Instant unfinishedBefore);
}
