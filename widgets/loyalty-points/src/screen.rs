//! What is shown, and what becomes of a wish: confirmed, sent as often as it takes, answered once.

use aftersale_api::Code;
use aftersale_api::loyalty::{LedgerEntry, Loyalty, OrderEarnings, Redemption, Reward, WalletCode};
use aftersale_client::{Failure, Trouble};

use crate::naming::Naming;

/// How much of it the page wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Variant {
    #[default]
    Full,
    Balance,
    NextReward,
    /// Of one order.
    Earned,
}

#[derive(Default)]
pub enum Page {
    #[default]
    Loading,
    /// There is nothing to ask with.
    NoAccess,
    /// There was a token, and it opens nothing any more.
    Expired,
    NoProgramme,
    /// The order earns none.
    NoPoints,
    Failed(Trouble),
    Points(Box<Loyalty>),
    Order(Box<OrderEarnings>),
}

/// What waits for a second word: the handle of a reward, or the id of a code's redemption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asking {
    Redeem(String),
    Undo(String),
}

/// A redemption that was confirmed. It is sent with this body and this key until it is answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    pub body: String,
    pub key: String,
    pub points: u32,
    /// Of the reward, in the words it was shown with.
    pub name: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Busy {
    Redeeming,
    Undoing,
}

/// What stood in the way of the last wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Nobody knows whether it arrived; the wish is kept.
    Waiting,
    /// Minutes; the wish is kept.
    Limited(u32),
    /// The wish is kept until there is a new token.
    Access,
    Changed,
    NotEnough,
    NotOffered,
    CodeUsed,
    CodeExpired,
    NotUndone,
    Other,
}

/// What was done last.
#[derive(Clone, Debug, PartialEq)]
pub enum Done {
    Redeemed(Box<WalletCode>),
    Undone(u32),
}

#[derive(Default)]
pub struct History {
    pub entries: Vec<LedgerEntry>,
    pub next: Option<String>,
    pub busy: bool,
    pub failed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    Under,
    Saved,
    Failed,
}

#[derive(Default)]
pub struct Screen {
    pub variant: Variant,
    pub history_hidden: bool,
    pub page: Page,
    /// The shop's words for points, once it said them.
    pub naming: Option<Naming>,
    /// Chosen amounts by handle of the reward.
    pub amounts: Vec<(String, u32)>,
    pub asking: Option<Asking>,
    pub wish: Option<Wish>,
    pub busy: Option<Busy>,
    pub stop: Option<Stop>,
    pub done: Option<Done>,
    /// Id of the code that was copied, and whether that worked.
    pub copied: Option<(String, bool)>,
    pub history: Option<History>,
    pub saving: Option<Saving>,
}

impl Screen {
    pub fn points(&self) -> Option<&Loyalty> {
        match &self.page {
            Page::Points(told) => Some(told),
            _ => None,
        }
    }

    pub fn reward(&self, handle: &str) -> Option<&Reward> {
        self.points()?.rewards.iter().find(|reward| reward.handle == handle)
    }

    pub fn code(&self, id: &str) -> Option<&WalletCode> {
        self.points()?.wallet.iter().find(|code| code.id == id)
    }

    /// How many points of a reward are chosen: its own price, or an amount that is offered.
    pub fn amount(&self, reward: &Reward) -> u32 {
        if let Some(points) = reward.points {
            return points;
        }
        let least = reward.min.unwrap_or_default();
        for (handle, points) in &self.amounts {
            if *handle == reward.handle {
                return offered(reward, *points, self.most(reward));
            }
        }
        least
    }

    /// The most that can be chosen with what there is.
    pub fn most(&self, reward: &Reward) -> u32 {
        let available = self.points().map_or(0, |told| told.available);
        let max = reward.max.unwrap_or_default();
        offered(reward, available, max)
    }

    pub fn choose(&mut self, handle: &str, points: u32) {
        self.amounts.retain(|(known, _)| known != handle);
        self.amounts.push((handle.to_owned(), points));
    }

    /// A second word is asked for; not while another wish is under way.
    pub fn ask(&mut self, asking: Asking) -> bool {
        if self.busy.is_some() || self.wish.is_some() {
            return false;
        }
        (self.stop, self.done, self.copied) = (None, None, None);
        self.asking = Some(asking);
        true
    }

    /// From here on the wish is kept until it is answered.
    pub fn confirm(&mut self, wish: Wish) {
        (self.asking, self.stop, self.done) = (None, None, None);
        self.wish = Some(wish);
    }

    /// What the shop made of the wish.
    pub fn redeemed(&mut self, answer: Result<Redemption, Failure>) {
        self.busy = None;
        match answer {
            Ok(redemption) => {
                self.wish = None;
                self.stop = None;
                self.done = Some(Done::Redeemed(Box::new(redemption.code.clone())));
                self.take(redemption);
            }
            Err(failure) => {
                let stop = refusal(&failure);
                if !matches!(stop, Stop::Waiting | Stop::Limited(_) | Stop::Access) {
                    self.wish = None;
                }
                self.stop = Some(stop);
            }
        }
    }

    /// What the shop made of a code that was to be turned back.
    pub fn undone(&mut self, answer: Result<Redemption, Failure>) {
        self.busy = None;
        match answer {
            Ok(redemption) => {
                self.stop = None;
                self.done = Some(Done::Undone(redemption.code.points));
                self.take(redemption);
            }
            Err(failure) => self.stop = Some(kept_code(&failure)),
        }
    }

    /// The answer to a write, until all is read again.
    fn take(&mut self, redemption: Redemption) {
        let Page::Points(told) = &mut self.page else { return };
        (told.available, told.pending, told.head) =
            (redemption.available, redemption.pending, redemption.head);
        for code in &mut told.wallet {
            if code.id == redemption.code.id {
                *code = redemption.code;
                return;
            }
        }
        told.wallet.insert(0, redemption.code);
    }
}

/// The nearest amount that is offered and not above either.
fn offered(reward: &Reward, points: u32, most: u32) -> u32 {
    let (least, step) = (reward.min.unwrap_or_default(), reward.step.unwrap_or(1).max(1));
    let above = points.min(most).saturating_sub(least);
    least + above / step * step
}

fn refusal(failure: &Failure) -> Stop {
    let trouble = Trouble::of(failure);
    if let Failure::Rejected(problem, _) = failure {
        match problem.code {
            Code::PointsChanged => return Stop::Changed,
            Code::NotEnoughPoints => return Stop::NotEnough,
            Code::ActionNotAllowed | Code::ValidationFailed | Code::NotFound => return Stop::NotOffered,
            _ => {}
        }
    }
    match trouble {
        Trouble::Limited(minutes) => Stop::Limited(minutes),
        Trouble::Access => Stop::Access,
        Trouble::Offline | Trouble::Timeout | Trouble::Outage => Stop::Waiting,
        // An answer that could not be read may well have been one: the same wish is asked for again.
        Trouble::Garbled if matches!(failure, Failure::Garbled) => Stop::Waiting,
        Trouble::Garbled | Trouble::Setup => Stop::Other,
    }
}

fn kept_code(failure: &Failure) -> Stop {
    let Failure::Rejected(problem, _) = failure else { return Stop::NotUndone };
    if problem.code == Code::ActionNotAllowed {
        for error in &problem.errors {
            match error.code.as_str() {
                "used" => return Stop::CodeUsed,
                "expired" => return Stop::CodeExpired,
                _ => {}
            }
        }
        return Stop::Changed;
    }
    Stop::NotUndone
}

#[cfg(test)]
mod tests;
