//! Sends stored mails by file or SMTP, and tries again what could not be sent.
//!
//! A mail may leave twice when the server dies between sending and noting it: both have one `Message-ID`.

use std::time::{Duration, SystemTime};

use aftersale_store::Mail;
use jiff::{SignedDuration, Timestamp};
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use crate::config::{MailConfig, MailTransport};
use crate::state::App;

const BATCH: u32 = 10;
/// Longest time to send one batch; then another server may take what is left.
const LEASE: SignedDuration = SignedDuration::from_mins(5);
/// A mail stored by another server is found by looking.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Where mails go.
pub enum Transport {
    File(AsyncFileTransport<Tokio1Executor>),
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
}

/// Why a mail can't leave. Holds no address.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    #[error("the mail folder {0} can't be used: {1}")]
    Folder(std::path::PathBuf, std::io::Error),
    #[error("mail.smtp_url can't be used")]
    SmtpUrl,
    #[error("a mail could not be put together")]
    Message,
    #[error("the mail server did not take a mail")]
    Send,
}

impl Transport {
    pub fn new(settings: &MailConfig) -> Result<Self, MailError> {
        match settings.transport {
            MailTransport::File => {
                std::fs::create_dir_all(&settings.folder)
                    .map_err(|error| MailError::Folder(settings.folder.clone(), error))?;
                Ok(Self::File(AsyncFileTransport::new(&settings.folder)))
            }
            MailTransport::Smtp => AsyncSmtpTransport::<Tokio1Executor>::from_url(&settings.smtp_url)
                .map(|builder| Self::Smtp(builder.build()))
                .map_err(|_| MailError::SmtpUrl),
        }
    }

    async fn send(&self, message: Message) -> Result<(), MailError> {
        match self {
            Self::File(files) => files.send(message).await.map(drop).map_err(|_| MailError::Send),
            Self::Smtp(smtp) => smtp.send(message).await.map(drop).map_err(|_| MailError::Send),
        }
    }
}

/// Sends for as long as the server runs.
pub async fn run(app: &App, transport: &Transport) {
    loop {
        send_waiting(app, transport).await;
        if tokio::time::timeout(LOOK_EVERY, app.mail_waiting.notified()).await.is_ok() {
            crate::later::a_moment().await;
        }
    }
}

/// Sends everything that is due now.
pub async fn send_waiting(app: &App, transport: &Transport) {
    loop {
        match app.store.take_mails(BATCH, LEASE, app.clock.now()).await {
            Ok(mails) if mails.is_empty() => return,
            Ok(mails) => {
                for mail in mails {
                    send_one(app, transport, &mail).await;
                }
            }
            Err(error) => return tracing::warn!(cause = %error, "the outbox can't be read"),
        }
    }
}

async fn send_one(app: &App, transport: &Transport, mail: &Mail) {
    let sent = match message(mail, &app.config.mail.from) {
        Ok(message) => transport.send(message).await,
        Err(error) => Err(error),
    };
    let now = app.clock.now();
    let noted = match sent {
        Ok(()) => app.store.mail_sent(&mail.id, now).await,
        Err(error) => {
            tracing::warn!(mail = mail.id, kind = mail.kind, attempts = mail.attempts, cause = %error, "a mail was not sent");
            app.store.mail_failed(&mail.id, retry_at(mail.attempts, now)).await
        }
    };
    if let Err(error) = noted {
        tracing::warn!(mail = mail.id, cause = %error, "a mail's fate can't be noted");
    }
}

/// One minute, then twice as long each time, up to an hour.
fn retry_at(attempts: u32, now: Timestamp) -> Timestamp {
    let minutes = 2_i64.saturating_pow(attempts.min(6)).min(60);
    now + SignedDuration::from_mins(minutes)
}

fn message(mail: &Mail, from: &str) -> Result<Message, MailError> {
    let from: Mailbox = from.parse().map_err(|_| MailError::Message)?;
    let to: Mailbox = mail.to.parse().map_err(|_| MailError::Message)?;
    let id = format!("<{}@{}>", mail.id, from.email.domain());
    // RFC 3834: keeps out-of-office replies away.
    let automatic =
        HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".into());
    Message::builder()
        .from(from)
        .to(to)
        .subject(&mail.subject)
        .message_id(Some(id))
        .date(SystemTime::from(mail.created_at))
        .raw_header(automatic)
        .multipart(MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone()))
        .map_err(|_| MailError::Message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_tried_again_after_longer_and_longer_waits() {
        let waits: Vec<i64> =
            (0..8).map(|attempts| retry_at(attempts, Timestamp::UNIX_EPOCH).as_second() / 60).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 60, 60]);
    }
}
