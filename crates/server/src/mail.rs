//! Mails: what they say and how they leave. A mail is stored with what it is about, and sent from the store.

pub mod access_code;
pub mod outbox;
pub mod transport;
