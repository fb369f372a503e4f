//! What a customer wants to hear about, and where. What is asked for or owed is no topic and always sent:
//! codes, receipts, answers to claims.

use serde::{Deserialize, Serialize};

use crate::value::Day;

open_enum! {
    Topic {
        /// Confirmation, shipped, out for delivery, delivered, something is wrong.
        OrderUpdates = "order_updates",
        /// Care tips and guides for what was bought.
        CareTips = "care_tips",
        /// Invitations to review.
        Reviews = "reviews",
        /// Points that expire, rewards.
        Points = "points",
        /// News and offers.
        Offers = "offers",
    }
}

open_enum! {
    Channel { Email = "email", Sms = "sms", }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub struct Preferences {
    /// Every topic on every channel the shop serves, `order_updates` first.
    pub choices: Vec<Choice>,
    /// Nothing but `order_updates` is on.
    pub only_order_updates: bool,
    /// Last day on which only `order_updates` are sent, as they always are.
    pub snoozed_until_on: Option<Day>,
    /// Snoozes on offer, in days.
    pub snooze_days: Vec<u32>,
    /// Where mail goes, masked: `l•••@mail.example`.
    pub email: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub topic: Topic,
    pub channel: Channel,
    pub on: bool,
}

/// `PUT /v1/preferences`. What is listed is set; what is not listed stays, so that an older client never changes a
/// topic it does not show.
///
/// `order_updates` can't be switched off by accident: `only_order_updates` and a snooze never touch them, a link in a
/// mail never names them, and a choice that switches them off is refused with `confirmation_required` unless
/// `confirm_order_updates_off` says that the customer was asked a second time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PreferencesUpdate {
    /// Applied after `only_order_updates`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// `true` switches everything off but `order_updates`, which are switched on for mail if they were on nowhere.
    #[serde(default)]
    pub only_order_updates: bool,
    /// One of the `snooze_days` on offer, counted from today, or 0 to end a snooze.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snooze_days: Option<u32>,
    #[serde(default)]
    pub confirm_order_updates_off: bool,
}
