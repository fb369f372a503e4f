//! How one mail leaves: as a file or over SMTP, with the headers it needs.
//!
//! Deliberately absent: when it is tried again; the outbox decides.

use std::time::{Duration, SystemTime};

use aftersale_store::Mail;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart};
use lettre::transport::smtp::response::Category;
use lettre::{AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use sha2::{Digest, Sha256};

use crate::config::{MailConfig, MailTransport};

/// For one exchange with the mail server.
const ANSWER_WITHIN: Duration = Duration::from_secs(20);

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
    /// RFC 5321: the same mail will be refused again.
    #[error("the mail server refused a mail for good: {0}")]
    Refused(u16),
    #[error("a mail did not leave: {0}")]
    Retry(&'static str),
}

impl MailError {
    /// Trying again changes nothing.
    pub fn is_final(&self) -> bool {
        matches!(self, Self::Message | Self::Refused(_))
    }
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
                .map(|builder| Self::Smtp(builder.timeout(Some(ANSWER_WITHIN)).build()))
                .map_err(|_| MailError::SmtpUrl),
        }
    }

    /// `Ok` once the mail is in somebody else's care.
    pub async fn send(&self, message: Message) -> Result<(), MailError> {
        match self {
            Self::File(files) => {
                files.send(message).await.map(drop).map_err(|_| MailError::Retry("the file was not written"))
            }
            Self::Smtp(smtp) => smtp.send(message).await.map(drop).map_err(|error| refusal(&error)),
        }
    }
}

/// Only 55x is about the mail. Other 5xx are about us: a wrong password must not cost a shop its mails.
fn refusal(error: &lettre::transport::smtp::Error) -> MailError {
    match error.status() {
        Some(code) if error.is_permanent() && code.category == Category::MailSystem => {
            MailError::Refused(u16::from(code))
        }
        Some(_) => MailError::Retry("the mail server did not take it now"),
        None => MailError::Retry("the mail server can't be reached"),
    }
}

/// Both parts, with what tells machines that a machine wrote it and how to make it stop.
pub fn message(mail: &Mail, from: &str) -> Result<Message, MailError> {
    let from: Mailbox = from.parse().map_err(|_| MailError::Message)?;
    let to: Mailbox = mail.to.parse().map_err(|_| MailError::Message)?;
    let header =
        |name: &'static str, value: String| HeaderValue::new(HeaderName::new_from_ascii_str(name), value);
    let mut builder = Message::builder()
        .message_id(Some(message_id(&mail.dedupe_key, from.email.domain())))
        .from(from)
        .to(to)
        .subject(&mail.subject)
        .date(SystemTime::from(mail.created_at))
        // RFC 3834: keeps out-of-office replies away.
        .raw_header(header("Auto-Submitted", "auto-generated".into()))
        .raw_header(header("Content-Language", mail.locale.clone()));
    if let Some(url) = &mail.unsubscribe_url {
        // RFC 8058: one click, without a page in between.
        builder = builder
            .raw_header(header("List-Unsubscribe", format!("<{url}>")))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".into()));
    }
    let words = MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone());
    let parts = match &mail.attachment {
        Some(file) => {
            let kind = ContentType::parse(&file.kind).map_err(|_| MailError::Message)?;
            let file = Attachment::new(file.name.clone()).body(file.text.clone(), kind);
            MultiPart::mixed().multipart(words).singlepart(file)
        }
        None => words,
    };
    builder.multipart(parts).map_err(|_| MailError::Message)
}

/// The same for every try, and for every server that tries.
fn message_id(key: &str, domain: &str) -> String {
    let digest = Sha256::digest(key.as_bytes());
    let name: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("<{name}@{domain}>")
}

#[cfg(test)]
mod tests {
    use aftersale_store::Attachment as File;
    use jiff::Timestamp;

    use super::*;

    #[test]
    fn a_file_goes_beside_both_parts_and_arrives_as_it_was() {
        let text = "{ \"name\": \"Åsa\" }".to_owned();
        let mail = Mail {
            id: "m1".into(),
            dedupe_key: "withdrawal:w1".into(),
            kind: "withdrawal".into(),
            to: "asa@example.se".into(),
            locale: "sv".into(),
            subject: "S".into(),
            text: "plain words".into(),
            html: "<p>words</p>".into(),
            created_at: Timestamp::UNIX_EPOCH,
            attempts: 0,
            sent_at: None,
            expires_at: None,
            ended_at: None,
            unsubscribe_url: None,
            optional: None,
            attachment: Some(File {
                name: "W-1001-1.json".into(),
                kind: "application/json; charset=utf-8".into(),
                text: text.clone(),
            }),
        };
        let sent = message(&mail, "Shop <hello@shop.example>").expect("a message").formatted();
        let sent = String::from_utf8_lossy(&sent).into_owned();
        for part in [
            "Content-Type: multipart/mixed;",
            "Content-Type: multipart/alternative;",
            "Content-Type: application/json; charset=utf-8",
            "Content-Disposition: attachment; filename=\"W-1001-1.json\"",
            "plain words",
        ] {
            assert!(sent.contains(part), "{part}: {sent}");
        }
        let (_, file) = sent.split_once("filename=\"W-1001-1.json\"").expect("the file");
        let body = file.split("\r\n\r\n").nth(1).and_then(|rest| rest.split("\r\n--").next());
        // The name's first letter takes two bytes, so the text is sent as quoted-printable.
        assert_eq!(body.map(|body| body.replace("=C3=85", "Å").replace("\r\n", "\n")), Some(text), "{file}");
    }
}
