//! A mail server of a few lines on loopback, as one meets them: it takes mails, refuses them, or asks to come back.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

#[derive(Clone, Default)]
pub struct Mailbox {
    taken: Arc<Mutex<Vec<String>>>,
    answers: Arc<Mutex<VecDeque<&'static str>>>,
}

impl Mailbox {
    /// Whole messages as they were sent, dots unstuffed.
    pub fn taken(&self) -> Vec<String> {
        self.taken.lock().expect("lock").clone()
    }

    /// Answers the next messages in this way instead of taking them.
    pub fn answer_next(&self, answers: &[&'static str]) {
        self.answers.lock().expect("lock").extend(answers);
    }

    /// Serves on `listener` until the test ends.
    pub fn serve(&self, listener: TcpListener) -> tokio::task::JoinHandle<()> {
        let mailbox = self.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let mailbox = mailbox.clone();
                // A client that hangs up ends its own connection, nothing else.
                tokio::spawn(async move { mailbox.talk(stream).await });
            }
        })
    }

    async fn talk(&self, stream: TcpStream) -> std::io::Result<()> {
        let mut stream = BufReader::new(stream);
        say(&mut stream, "220 loopback ESMTP").await?;
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(());
            }
            match line.get(..4).unwrap_or_default().to_ascii_uppercase().as_str() {
                "EHLO" => say(&mut stream, "250-loopback\r\n250 8BITMIME").await?,
                "DATA" => {
                    say(&mut stream, "354 go on").await?;
                    let message = data(&mut stream).await?;
                    let answer = self.answers.lock().expect("lock").pop_front();
                    if answer.is_none() {
                        self.taken.lock().expect("lock").push(message);
                    }
                    say(&mut stream, answer.unwrap_or("250 taken")).await?;
                }
                "QUIT" => return say(&mut stream, "221 bye").await,
                _ => say(&mut stream, "250 ok").await?,
            }
        }
    }
}

async fn say(stream: &mut BufReader<TcpStream>, line: &str) -> std::io::Result<()> {
    stream.get_mut().write_all(format!("{line}\r\n").as_bytes()).await
}

async fn data(stream: &mut BufReader<TcpStream>) -> std::io::Result<String> {
    let mut message = String::new();
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).await?;
        if line == ".\r\n" || line.is_empty() {
            return Ok(message);
        }
        message.push_str(line.strip_prefix('.').unwrap_or(&line));
    }
}
