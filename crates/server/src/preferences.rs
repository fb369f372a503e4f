//! Whose preferences are meant, and how they are shown. The rules are the model's.

use aftersale_api::preferences as api;
use aftersale_model::Order;
use aftersale_model::preferences::{Channel, Choice, Preferences, SNOOZES, Topic};
use jiff::civil;
use jiff::tz::TimeZone;

use crate::codes::CodeKey;
use crate::state::App;
use crate::views::same::Same;

/// The channels this server sends on.
pub const CHANNELS: [Channel; 1] = [Channel::Email];

/// Under what a customer's preferences are kept: their id at the shop, for a guest a keyed hash of their address.
pub fn customer(app: &App, order: &Order) -> String {
    let email = order.customer.email.as_deref().unwrap_or_default().trim().to_lowercase();
    match (order.customer.id.as_str(), email.as_str()) {
        ("", "") => format!("order {}", order.id),
        ("", email) => format!("guest {}", CodeKey::hex(&app.codes.hash("preferences", email))),
        (id, _) => of_customer(id),
    }
}

/// For a customer who is logged in at the shop.
pub fn of_customer(id: &str) -> String {
    format!("customer {id}")
}

/// The day at the shop.
pub fn today(app: &App) -> civil::Date {
    let zone = TimeZone::get(&app.profile.time_zone).unwrap_or(TimeZone::UTC);
    app.clock.now().to_zoned(zone).date()
}

pub fn shown(known: &Preferences, email: Option<&str>, today: civil::Date) -> api::Preferences {
    api::Preferences {
        choices: known.table(&CHANNELS).into_iter().map(choice).collect(),
        only_order_updates: known.has_only_order_updates(&CHANNELS),
        snoozed_until_on: known
            .snoozed_until_on
            .filter(|_| known.is_snoozed(today))
            .map(|day| aftersale_api::Day(day.to_string())),
        snooze_days: SNOOZES.to_vec(),
        email: email.map(masked),
    }
}

/// `None` for a topic or a channel that is not ours.
pub fn wanted(choice: &api::Choice) -> Option<Choice> {
    let topic = match choice.topic {
        api::Topic::OrderUpdates => Topic::OrderUpdates,
        api::Topic::CareTips => Topic::CareTips,
        api::Topic::Reviews => Topic::Reviews,
        api::Topic::Points => Topic::Points,
        api::Topic::Offers => Topic::Offers,
        api::Topic::Other => return None,
    };
    let channel = match choice.channel {
        api::Channel::Email => Channel::Email,
        api::Channel::Sms | api::Channel::Other => return None,
    };
    Some(Choice { topic, channel, on: choice.on })
}

fn choice(one: Choice) -> api::Choice {
    api::Choice { topic: one.topic.same(), channel: one.channel.same(), on: one.on }
}

/// `l•••@mail.example`
fn masked(email: &str) -> String {
    let (name, host) = email.rsplit_once('@').unwrap_or((email, ""));
    let first: String = name.chars().take(1).collect();
    format!("{first}•••@{host}")
}
