//! What a customer wants to hear about, and where.
//!
//! What is asked for or owed is no topic and always sent: codes, receipts, answers to claims.

use jiff::{ToSpan, civil};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    OrderUpdates,
    CareTips,
    Reviews,
    Points,
    Offers,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Email,
    Sms,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Choice {
    pub topic: Topic,
    pub channel: Channel,
    pub on: bool,
}

/// Of one customer. What was never chosen is as [`is_on_at_first`] says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preferences {
    /// One per topic and channel.
    pub choices: Vec<Choice>,
    /// Last day without anything but order updates.
    pub snoozed_until_on: Option<civil::Date>,
}

/// What a customer asks to change. What is not listed stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Applied last.
    pub choices: Vec<Choice>,
    pub only_order_updates: bool,
    /// One of [`SNOOZES`], or 0 to end a snooze.
    pub snooze_days: Option<u32>,
    pub confirm_order_updates_off: bool,
}

/// Why a change is not made; nothing of it is then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("order updates go off only when that is confirmed")]
    NotConfirmed,
    #[error("no such snooze is on offer")]
    NoSuchSnooze,
}

pub const TOPICS: [Topic; 5] =
    [Topic::OrderUpdates, Topic::CareTips, Topic::Reviews, Topic::Points, Topic::Offers];
/// On offer, in days.
pub const SNOOZES: [u32; 2] = [30, 90];

/// Mail about what was bought is on, advertising only once it is chosen. Source: ePrivacy Directive art. 13(2), which
/// lets a shop write to its own customers about similar goods; offers stay off all the same.
pub fn is_on_at_first(topic: Topic, channel: Channel) -> bool {
    channel == Channel::Email && topic != Topic::Offers
}

impl Preferences {
    pub fn is_on(&self, topic: Topic, channel: Channel) -> bool {
        let chosen = self.choices.iter().rev().find(|one| one.topic == topic && one.channel == channel);
        chosen.map_or_else(|| is_on_at_first(topic, channel), |one| one.on)
    }

    /// Whether something of this topic may be sent on that day; a snooze never holds order updates back.
    pub fn may_send(&self, topic: Topic, channel: Channel, today: civil::Date) -> bool {
        self.is_on(topic, channel) && (topic == Topic::OrderUpdates || !self.is_snoozed(today))
    }

    pub fn is_snoozed(&self, today: civil::Date) -> bool {
        self.snoozed_until_on.is_some_and(|until| today <= until)
    }

    /// Nothing else is on, on any of these channels.
    pub fn has_only_order_updates(&self, channels: &[Channel]) -> bool {
        let on = |topic: &Topic| channels.iter().any(|channel| self.is_on(*topic, *channel));
        TOPICS.iter().filter(|topic| on(topic)).eq([&Topic::OrderUpdates])
    }

    /// Every topic on every one of the channels.
    pub fn table(&self, channels: &[Channel]) -> Vec<Choice> {
        let cells = TOPICS.iter().flat_map(|topic| channels.iter().map(move |channel| (*topic, *channel)));
        cells.map(|(topic, channel)| Choice { topic, channel, on: self.is_on(topic, channel) }).collect()
    }

    /// `channels` are those the shop serves.
    pub fn change(&self, change: &Change, channels: &[Channel], today: civil::Date) -> Result<Self, Refused> {
        let mut changed = self.clone();
        if change.only_order_updates {
            for one in self.table(channels).iter().filter(|one| one.topic != Topic::OrderUpdates) {
                changed.set(Choice { on: false, ..*one });
            }
            if !channels.iter().any(|channel| changed.is_on(Topic::OrderUpdates, *channel)) {
                changed.set(Choice { topic: Topic::OrderUpdates, channel: Channel::Email, on: true });
            }
        }
        for one in &change.choices {
            let goes_off =
                one.topic == Topic::OrderUpdates && !one.on && changed.is_on(one.topic, one.channel);
            if goes_off && !change.confirm_order_updates_off {
                return Err(Refused::NotConfirmed);
            }
            changed.set(*one);
        }
        match change.snooze_days {
            None => {}
            Some(0) => changed.snoozed_until_on = None,
            Some(days) if SNOOZES.contains(&days) => {
                changed.snoozed_until_on = Some(today.saturating_add(i64::from(days).days()));
            }
            Some(_) => return Err(Refused::NoSuchSnooze),
        }
        Ok(changed)
    }

    /// One click in a mail: the mail's topic goes off on mail. Order updates never do that way.
    pub fn unsubscribe(&self, topic: Topic) -> Result<Self, Refused> {
        if topic == Topic::OrderUpdates {
            return Err(Refused::NotConfirmed);
        }
        let mut changed = self.clone();
        changed.set(Choice { topic, channel: Channel::Email, on: false });
        Ok(changed)
    }

    fn set(&mut self, choice: Choice) {
        self.choices.retain(|one| (one.topic, one.channel) != (choice.topic, choice.channel));
        self.choices.push(choice);
        self.choices.sort_unstable();
    }
}

#[cfg(test)]
mod tests;
