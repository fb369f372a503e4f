//! What is written when a withdrawal is declared, and when its contract is found later.
//!
//! Deliberately absent: what a declaration comes to; `model` says it, and the server decides what the customer is told.

use aftersale_model::Order;
use aftersale_model::withdrawal::Withdrawal;

use crate::{AuditEntry, Effect, KeptAnswer, Mail};

/// A declaration as it was received, with all that answers it: written in one transaction, all or nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Declared {
    pub withdrawal: Withdrawal,
    /// As the customer is given it, signed.
    pub receipt: String,
    pub mails: Vec<Mail>,
    pub audit: AuditEntry,
    pub answer: KeptAnswer,
    /// What it does to the order, where one is held.
    pub effect: Option<Effect>,
}

/// An order nobody else can write to, and how often it was withdrawn from before.
#[derive(Clone, Debug, PartialEq)]
pub struct HeldContract {
    pub order: Order,
    pub before: usize,
}

/// Decides what is kept of a declaration; with the order, where one was named and is there.
pub type Declare = Box<dyn FnOnce(Option<HeldContract>) -> Result<Declared, String> + Send>;

/// Decides what a kept declaration comes to, now that its order is found.
pub type Rematch =
    Box<dyn FnOnce(HeldContract, Withdrawal) -> Result<(Withdrawal, Option<Effect>), String> + Send>;
