//! A customer's declaration and what is kept of it. No rule refuses one that says who withdraws from what.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Exemption, Timeliness};
use crate::parcel::ParcelLine;
use crate::returns::policy::Method;
use crate::returns::request::{By, Wish, WishItem};
use crate::returns::{Kind, Purchase, Resolution};

/// Longest name, contract or address, in characters.
const TEXT_MAX_CHARS: usize = 254;

/// What the law lets a form ask for, and nothing more: no reason.
/// Source: Directive 2011/83/EU, Article 11a(2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Declaration {
    pub name: String,
    /// What tells the contract: an order number, as it was typed.
    pub contract: String,
    /// Where the receipt goes.
    pub email: String,
    /// The items withdrawn from; empty: all of the contract.
    #[serde(default)]
    pub lines: Vec<ParcelLine>,
    /// BCP 47 language it was made in.
    pub locale: String,
}

/// A field without which nobody would know who withdraws from what, or where to send the receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeclarationFault {
    #[error("name: is empty or too long")]
    Name,
    #[error("contract: is empty or too long")]
    Contract,
    #[error("email: is no address")]
    Email,
}

/// A declaration as it is kept. It was received; nothing here says it was accepted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Withdrawal {
    pub id: String,
    /// The reference a customer quotes: `W-1001-1`.
    pub number: String,
    pub declaration: Declaration,
    pub declared_at: Timestamp,
    /// `None`: the contract was not found, or can't be told to whoever asks.
    pub order_id: Option<String>,
    pub timeliness: Timeliness,
    /// What it comes to in the order's lines; empty where the contract was not found.
    pub items: Vec<Withdrawn>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    pub line_id: String,
    /// Pieces that are still there to withdraw from, as many as were declared at most.
    pub quantity: u32,
    /// Why the right does not reach it; stored and explained, not hidden.
    pub exempt: Option<Exemption>,
}

impl Declaration {
    pub fn check(&self) -> Result<(), Vec<DeclarationFault>> {
        let fits = |text: &str| {
            let text = text.trim();
            !text.is_empty() && text.chars().count() <= TEXT_MAX_CHARS && !text.chars().any(char::is_control)
        };
        let address = |text: &str| {
            let parts = text.trim().rsplit_once('@');
            fits(text)
                && !text.trim().contains(char::is_whitespace)
                && parts.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty())
        };
        let checked = [
            (fits(&self.name), DeclarationFault::Name),
            (fits(&self.contract), DeclarationFault::Contract),
            (address(&self.email), DeclarationFault::Email),
        ];
        let faults: Vec<DeclarationFault> =
            checked.into_iter().filter_map(|(fine, fault)| (!fine).then_some(fault)).collect();
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// Kept though the contract was not found: what was sent counts as sent.
    pub fn of_unknown(self, id: String, now: Timestamp) -> Result<Withdrawal, Vec<DeclarationFault>> {
        self.check()?;
        Ok(Withdrawal {
            number: format!("W-{id}"),
            id,
            declaration: self,
            declared_at: now,
            order_id: None,
            timeliness: Timeliness::Unknown,
            items: Vec::new(),
        })
    }
}

impl Purchase<'_> {
    /// What becomes of a declaration. Late ones, exempt items, pieces that are not there and repetitions are kept too.
    pub fn withdraw(
        &self,
        declaration: Declaration,
        id: String,
        before: usize,
        now: Timestamp,
    ) -> Result<Withdrawal, Vec<DeclarationFault>> {
        declaration.check()?;
        let declared = |line_id: &str| -> u64 {
            let same = declaration.lines.iter().filter(|one| one.line_id == line_id);
            same.map(|one| u64::from(one.quantity)).sum()
        };
        let all = declaration.lines.is_empty();
        let items = self.order.lines.iter().filter(|line| all || declared(&line.id) > 0).map(|line| {
            let left = self.withdrawable_pieces(line, now);
            let wanted = u32::try_from(declared(&line.id)).unwrap_or(u32::MAX);
            Withdrawn {
                line_id: line.id.clone(),
                quantity: if all { left } else { left.min(wanted) },
                exempt: self.goods_of(&line.id).exempt,
            }
        });
        let period = self.withdrawal_period(now);
        Ok(Withdrawal {
            items: items.collect(),
            id,
            number: format!("W-{}-{}", self.order.number, before + 1),
            declared_at: now,
            order_id: Some(self.order.id.clone()),
            timeliness: period.timeliness(self.order.today(now)),
            declaration,
        })
    }
}

impl Withdrawal {
    /// As a request for the goods to come back, without what the right does not reach; `None` where nothing is left.
    /// Such a request is not declined any more: whether a late one becomes one, the shop decides first.
    pub fn wish(&self, method: Method) -> Option<Wish> {
        let reached = self.items.iter().filter(|item| item.exempt.is_none() && item.quantity > 0);
        let items: Vec<WishItem> = reached
            .map(|item| WishItem {
                line_id: item.line_id.clone(),
                quantity: item.quantity,
                reason: None,
                resolution: Resolution::RefundOriginal,
                variant_id: None,
                comment: None,
                photos: Vec::new(),
            })
            .collect();
        let version = String::new();
        (!items.is_empty()).then_some(Wish {
            kind: Kind::Withdrawal,
            by: By::Buyer,
            items,
            method,
            policy_version: version,
        })
    }
}

#[cfg(test)]
mod tests;
