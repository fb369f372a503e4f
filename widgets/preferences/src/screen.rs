//! What is shown, and what a change asked for does to it before and after the shop's answer.

use aftersale_api::preferences::{Choice, Preferences, PreferencesUpdate, Topic};
use aftersale_api::read::{Node, Read};
use aftersale_client::{First, Trouble};

#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    #[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "natively nothing is waited for"))]
    Loading,
    /// There is nothing to ask with.
    NoAccess,
    Sheet(Box<Sheet>),
    Failed(Trouble),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// As the shop has them.
    pub kept: Preferences,
    /// As the customer wants them, until the shop has answered.
    pub wanted: Preferences,
    pub step: Step,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    Still,
    /// Switching off order updates, at that place of the choices, waits for a second word.
    Confirm(usize),
    Saving(PreferencesUpdate),
    Saved,
    /// It was not saved; what was wanted, to send it again.
    Failed(PreferencesUpdate, Trouble),
}

/// What the customer did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Deed {
    /// The choice at that place is another one.
    Toggle(usize),
    /// Order updates go, after all.
    Confirm,
    /// Order updates stay.
    Keep,
    OnlyOrderUpdates,
    /// For so many days; 0 ends a pause.
    Snooze(u32),
    SendAgain,
    Retry,
}

impl Sheet {
    pub fn new(kept: Preferences) -> Self {
        Self { wanted: kept.clone(), kept, step: Step::Still }
    }

    /// What is to be sent for a deed; `None` where nothing is, yet.
    pub fn act(&mut self, deed: Deed) -> Option<PreferencesUpdate> {
        if matches!(self.step, Step::Saving(_)) {
            return None;
        }
        let update = match deed {
            Deed::Toggle(at) => {
                let choice = self.kept.choices.get(at)?;
                if choice.on && choice.topic == Topic::OrderUpdates {
                    self.step = Step::Confirm(at);
                    return None;
                }
                self.flip(at, false)?
            }
            Deed::Confirm => match self.step {
                Step::Confirm(at) => self.flip(at, true)?,
                _ => return None,
            },
            Deed::Keep => {
                self.step = Step::Still;
                return None;
            }
            Deed::OnlyOrderUpdates => {
                PreferencesUpdate { only_order_updates: true, ..PreferencesUpdate::default() }
            }
            Deed::Snooze(days) => {
                PreferencesUpdate { snooze_days: Some(days), ..PreferencesUpdate::default() }
            }
            Deed::SendAgain => match &self.step {
                Step::Failed(update, _) => update.clone(),
                _ => return None,
            },
            Deed::Retry => return None,
        };
        self.want(&update);
        self.step = Step::Saving(update.clone());
        Some(update)
    }

    /// The shop's answer to what was sent.
    pub fn answered(&mut self, answer: Result<Preferences, Trouble>) {
        let Step::Saving(update) = &self.step else { return };
        match answer {
            Ok(kept) => {
                self.kept = kept;
                self.step = Step::Saved;
            }
            Err(trouble) => self.step = Step::Failed(update.clone(), trouble),
        }
        self.wanted = self.kept.clone();
    }

    fn flip(&self, at: usize, confirmed: bool) -> Option<PreferencesUpdate> {
        let choice = self.kept.choices.get(at)?;
        Some(PreferencesUpdate {
            choices: vec![Choice { on: !choice.on, ..choice.clone() }],
            confirm_order_updates_off: confirmed,
            ..PreferencesUpdate::default()
        })
    }

    fn want(&mut self, update: &PreferencesUpdate) {
        for choice in &mut self.wanted.choices {
            for new in &update.choices {
                if new.topic == choice.topic && new.channel == choice.channel {
                    choice.on = new.on;
                }
            }
        }
    }
}

impl Screen {
    pub fn first(first: Option<First<Given>>) -> Self {
        match first {
            Some(First::Answer(given)) => Screen::Sheet(Box::new(given.0)),
            Some(First::Failure(failure)) => match Trouble::of(&failure) {
                Trouble::Access => Screen::NoAccess,
                trouble => Screen::Failed(trouble),
            },
            Some(First::Nothing | First::Refresh) => Screen::NoAccess,
            None => Screen::Failed(Trouble::Garbled),
        }
    }
}

/// The preferences, and for previews a step to start in, written down as `step` beside them.
pub struct Given(pub Sheet);

impl Read for Given {
    fn read(node: &Node<'_>) -> Self {
        let mut sheet = Sheet::new(Preferences::read(node));
        let step = Option::<String>::read(&node.field("step")).unwrap_or_default();
        match step.as_str() {
            "confirm" => sheet.step = Step::Confirm(0),
            "saving" => drop(sheet.act(Deed::Toggle(1))),
            "saved" => sheet.step = Step::Saved,
            "failed" => {
                sheet.act(Deed::Toggle(1));
                sheet.answered(Err(Trouble::Offline));
            }
            _ => {}
        }
        Given(sheet)
    }
}

#[cfg(test)]
mod tests {
    use aftersale_api::preferences::Channel;

    use super::*;

    fn sheet() -> Sheet {
        let choice = |topic, on| Choice { topic, channel: Channel::Email, on };
        Sheet::new(Preferences {
            choices: vec![choice(Topic::OrderUpdates, true), choice(Topic::CareTips, true)],
            only_order_updates: false,
            snoozed_until_on: None,
            snooze_days: vec![30, 90],
            email: None,
        })
    }

    #[test]
    fn one_click_never_switches_off_order_updates() {
        let mut sheet = sheet();
        assert_eq!(sheet.act(Deed::Toggle(0)), None);
        assert_eq!(sheet.step, Step::Confirm(0));
        assert!(sheet.wanted.choices[0].on);
        assert_eq!(sheet.act(Deed::Keep), None);
        assert_eq!(sheet.act(Deed::Confirm), None, "there is nothing to confirm any more");
        sheet.act(Deed::Toggle(0));
        let update = sheet.act(Deed::Confirm).expect("it is confirmed");
        assert!(update.confirm_order_updates_off && !update.choices[0].on);
    }

    #[test]
    fn a_change_shows_at_once_and_is_taken_back_when_it_was_not_saved() {
        let mut sheet = sheet();
        let update = sheet.act(Deed::Toggle(1)).expect("it is sent");
        assert!(!update.confirm_order_updates_off);
        assert!(!sheet.wanted.choices[1].on);
        sheet.answered(Err(Trouble::Offline));
        assert!(sheet.wanted.choices[1].on);
        assert_eq!(sheet.act(Deed::SendAgain), Some(update), "the same again is a retry");
    }

    #[test]
    fn nothing_else_is_sent_while_a_change_is_under_way() {
        let mut sheet = sheet();
        sheet.act(Deed::Toggle(1));
        assert_eq!(sheet.act(Deed::Snooze(30)), None);
        let mut kept = sheet.wanted.clone();
        kept.only_order_updates = true;
        sheet.answered(Ok(kept.clone()));
        assert_eq!((sheet.wanted, sheet.step), (kept, Step::Saved));
    }
}
