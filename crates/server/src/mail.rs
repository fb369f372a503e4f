//! Mails: what they say and how they leave. A mail is stored with what it is about, and sent from the store.
//!
//! [`queue`] says which mails an order calls for, [`order`], [`withdrawal`] and [`access_code`] write them, [`outbox`] sends them.

pub mod access_code;
pub mod order;
pub mod outbox;
pub mod points;
pub mod queue;
pub mod sheet;
pub mod transport;
pub mod withdrawal;
