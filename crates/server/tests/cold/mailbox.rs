//! A mail server that takes everything, beside the programs under test, so that it outlives them.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};

/// The settings that lead there.
pub fn smtp(address: SocketAddr) -> String {
    format!("mail.transport = \"smtp\"\nmail.smtp_url = \"smtp://{address}\"\n")
}

/// A mail server that takes everything, and what it took.
pub fn mail_server() -> (SocketAddr, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let (taken, mails) = channel();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let taken = taken.clone();
            // A sender that was killed ends its own connection, nothing else.
            std::thread::spawn(move || take_mail(&stream, &taken));
        }
    });
    (address, mails)
}

fn take_mail(mut stream: &TcpStream, taken: &Sender<String>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    stream.write_all(b"220 loopback\r\n")?;
    while let Some(Ok(line)) = lines.next() {
        if line == "DATA" {
            stream.write_all(b"354 go on\r\n")?;
            let mut message = Vec::new();
            loop {
                match lines.next() {
                    Some(Ok(line)) if line == "." => break,
                    Some(Ok(line)) => message.push(line),
                    // Its sender was killed in the middle of it: it was not taken.
                    _ => return Ok(()),
                }
            }
            // The test may have ended.
            let _ = taken.send(message.join("\n"));
        }
        stream.write_all(b"250 ok\r\n")?;
    }
    Ok(())
}
