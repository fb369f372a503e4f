//! A return that was asked for: how it stands, and what the customer does about it.

use aftersale_api::order::ReturnState;
use aftersale_api::returns::{Return, ReturnAction};

use crate::wizard::Stop;

#[derive(Clone, Debug, PartialEq)]
pub struct Status {
    pub told: Return,
    /// It was sent a moment ago.
    pub fresh: bool,
    /// Calling it off waits for a second word.
    pub asked: bool,
    pub sending: bool,
    pub stop: Option<Stop>,
    /// What the customer types of the carrier's number.
    pub number: String,
    /// It was tried to send none.
    pub number_wrong: bool,
}

/// How far it is, for the line of stages: sent, on its way, received, paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Asked,
    Sent,
    Received,
    Settled,
}

impl Status {
    pub fn new(told: Return) -> Self {
        Status {
            told,
            fresh: false,
            asked: false,
            sending: false,
            stop: None,
            number: String::new(),
            number_wrong: false,
        }
    }

    pub fn may(&self, action: ReturnAction) -> bool {
        self.told.actions.contains(&action)
    }

    /// `None` where it went no further: declined, called off, lapsed.
    pub fn stage(&self) -> Option<Stage> {
        match self.told.state {
            ReturnState::Requested | ReturnState::Open => Some(Stage::Asked),
            ReturnState::InTransit => Some(Stage::Sent),
            ReturnState::PartiallyReceived | ReturnState::Received => Some(Stage::Received),
            ReturnState::Closed => Some(Stage::Settled),
            ReturnState::Declined | ReturnState::Canceled | ReturnState::Expired | ReturnState::Other => None,
        }
    }
}
