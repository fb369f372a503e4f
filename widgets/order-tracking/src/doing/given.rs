//! What is being done, as `{"do": …}` says it and previews write down its steps.

use aftersale_api::Day;
use aftersale_api::claim::Claim;
use aftersale_api::order::Action;
use aftersale_api::read::{Node, Read};

use super::state::{Doing, Fault, Outcome, Photo, PhotoState, Report, Stop};

const STOP_NAMES: [&str; 5] = ["broken", "outage", "limited", "access", "other"];
const STOPS: [Stop; 5] = [Stop::Broken, Stop::Outage, Stop::Limited(5), Stop::Access, Stop::Other];
const FAULT_NAMES: [&str; 6] = ["unreadable", "too_big", "too_many_pixels", "offline", "limited", "gone"];
const FAULTS: [Fault; 6] =
    [Fault::Unreadable, Fault::TooBig, Fault::TooManyPixels, Fault::Offline, Fault::Limited(5), Fault::Gone];

impl Read for Doing {
    fn read(node: &Node<'_>) -> Self {
        let flag = |name| Option::<bool>::read(&node.field(name)).unwrap_or_default();
        let link: Option<String> = Read::read(&node.field("link"));
        let until: Option<Day> = Read::read(&node.field("until"));
        let claim: Option<Claim> = Read::read(&node.field("claim"));
        Doing {
            action: Action::read(&text(node, "do")),
            report: Report {
                reason: Read::read(&node.field("reason")),
                parcel: text(node, "parcel"),
                lines: Option::read(&node.field("lines")).unwrap_or_default(),
                text: text(node, "text"),
                photos: Option::read(&node.field("photos")).unwrap_or_default(),
                left_out: flag("left_out"),
                wrong: Vec::new(),
                checked: flag("checked"),
                reviewing: flag("reviewing"),
            },
            link: link.zip(until),
            sending: flag("sending"),
            stop: STOPS.get(place_of(&text(node, "stop"), &STOP_NAMES)).copied(),
            outcome: match (place_of(&text(node, "outcome"), &["exists", "impossible", "too_late"]), claim) {
                (_, Some(claim)) => Some(Outcome::Claimed(Box::new(claim))),
                (0, _) => Some(Outcome::Exists),
                (1, _) => Some(Outcome::Impossible),
                (2, _) => Some(Outcome::TooLate),
                _ => None,
            },
        }
    }
}

impl Read for Photo {
    fn read(node: &Node<'_>) -> Self {
        Photo {
            id: 0,
            name: text(node, "name"),
            state: match place_of(&text(node, "state"), &["sent", "preparing", "sending"]) {
                0 => PhotoState::Sent(String::new()),
                1 => PhotoState::Preparing,
                2 => PhotoState::Sending,
                _ => {
                    let fault = FAULTS.get(place_of(&text(node, "state"), &FAULT_NAMES));
                    PhotoState::Failed(fault.copied().unwrap_or(Fault::Failed))
                }
            },
            url: None,
        }
    }
}

fn text(node: &Node<'_>, name: &str) -> String {
    Option::read(&node.field(name)).unwrap_or_default()
}

/// Where `value` stands in `names`; behind the last where it does not.
#[inline(never)]
fn place_of(value: &str, names: &[&str]) -> usize {
    names.iter().position(|name| *name == value).unwrap_or(names.len())
}
