//! Server-sent events out of bytes as they come, in pieces of any size.
//!
//! Source: HTML Living Standard, 9.2.6 "Interpreting an event stream". Deliberately absent: bodies of several `data`
//! lines, which the contract has none of, and anything but UTF-8.

/// What has come so far of a stream.
#[derive(Clone, Debug, Default)]
pub struct Events {
    /// The line that is not complete yet.
    line: Vec<u8>,
    name: String,
    data: String,
    /// The last id the stream has told; kept from one connection to the next.
    pub last_id: String,
    /// Milliseconds to wait before the next connection, where the stream has said so.
    pub retry_ms: Option<u32>,
}

impl Events {
    /// A new connection: half a line of the one before is not continued.
    pub fn restart(&mut self) {
        self.line.clear();
        self.name.clear();
        self.data.clear();
    }

    /// Takes in bytes; `heard` is told name and data of every event they complete.
    pub fn take_in(&mut self, bytes: &[u8], heard: &mut dyn FnMut(&str, &str)) {
        for byte in bytes {
            match byte {
                b'\n' => self.end_line(heard),
                // Comes before a line feed, or is one of its own, which no server of the contract sends.
                b'\r' => {}
                byte => self.line.push(*byte),
            }
        }
    }

    fn end_line(&mut self, heard: &mut dyn FnMut(&str, &str)) {
        let line = std::mem::take(&mut self.line);
        if line.is_empty() {
            if !self.name.is_empty() {
                heard(&self.name, &self.data);
            }
            self.name.clear();
            self.data.clear();
            return;
        }
        // A line that begins with a colon is a comment: it keeps the connection awake.
        let Some(colon) = line.iter().position(|byte| *byte == b':') else { return };
        let (field, value) = line.split_at(colon);
        let value = value.get(1..).unwrap_or_default();
        let value = String::from_utf8_lossy(value.strip_prefix(b" ").unwrap_or(value)).into_owned();
        match field {
            b"event" => self.name = value,
            b"data" => self.data = value,
            b"id" => self.last_id = value,
            b"retry" => self.retry_ms = whole(&value),
            _ => {}
        }
    }
}

fn whole(digits: &str) -> Option<u32> {
    let mut number = 0_u32;
    for digit in digits.bytes() {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number.checked_mul(10)?.checked_add(u32::from(digit - b'0'))?;
    }
    Some(number)
}

/// Milliseconds before connection number `failures` + 1 is tried: doubled each time up to a minute, and then between
/// half and one and a half of that as `chance` (0 to 1) has it, so that a thousand browsers do not come back at once.
pub fn wait_ms(retry_ms: u32, failures: u32, chance: f64) -> u32 {
    let doubled = retry_ms.max(500).saturating_mul(1 << failures.min(6)).min(60_000);
    (f64::from(doubled) * (0.5 + chance)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    const STREAM: &str = "retry: 3000\n\nid: 7\nevent: hello\ndata: {}\n\n: awake\n\nid: 8\r\nevent: order-changed\r\n\
                          data: {\"order_id\":\"ord_1\"}\r\n\r\n";

    fn heard(pieces: &[&[u8]]) -> (Vec<(String, String)>, Events) {
        let mut events = Events::default();
        let mut all = Vec::new();
        for piece in pieces {
            events.take_in(piece, &mut |name, data| all.push((name.to_owned(), data.to_owned())));
        }
        (all, events)
    }

    #[test]
    fn a_stream_reads_the_same_wherever_it_is_cut() {
        let whole = heard(&[STREAM.as_bytes()]);
        assert_eq!(
            whole.0,
            [
                ("hello".to_owned(), "{}".to_owned()),
                ("order-changed".to_owned(), "{\"order_id\":\"ord_1\"}".to_owned())
            ]
        );
        assert_eq!((whole.1.last_id.as_str(), whole.1.retry_ms), ("8", Some(3000)));
        for first in 0..STREAM.len() {
            for second in first..STREAM.len() {
                let bytes = STREAM.as_bytes();
                let cut = heard(&[&bytes[..first], &bytes[first..second], &bytes[second..]]);
                assert_eq!(cut.0, whole.0, "cut at {first} and {second}");
                assert_eq!(cut.1.last_id, whole.1.last_id);
            }
        }
    }

    #[test]
    fn what_a_broken_connection_left_half_is_forgotten_but_not_where_the_stream_stood() {
        let mut events = Events::default();
        let mut all = Vec::new();
        events.take_in(b"id: 7\nevent: hello\n\nevent: order-ch", &mut |name, _| all.push(name.to_owned()));
        events.restart();
        events.take_in(b"event: reset\n\n", &mut |name, _| all.push(name.to_owned()));
        assert_eq!(all, ["hello", "reset"]);
        assert_eq!(events.last_id, "7");
    }

    #[test]
    fn rubbish_is_passed_over() {
        let (all, events) = heard(&[b"what\n\nretry: soon\nid\n\xff\xfe: x\n\n"]);
        assert!(all.is_empty());
        assert_eq!((events.last_id.as_str(), events.retry_ms), ("", None));
    }

    #[test]
    fn the_wait_doubles_up_to_a_minute_and_is_never_the_same_for_all() {
        for (failures, chance, expected) in [
            (0, 0.5, 3_000),
            (1, 0.5, 6_000),
            (0, 0.0, 1_500),
            (0, 1.0, 4_500),
            (9, 0.5, 60_000),
            (u32::MAX, 1.0, 90_000),
        ] {
            assert_eq!(wait_ms(3_000, failures, chance), expected, "{failures} {chance}");
        }
        assert_eq!(wait_ms(0, 0, 0.5), 500);
        assert_eq!(wait_ms(u32::MAX, 3, 0.0), 30_000);
    }
}
