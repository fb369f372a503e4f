//! What every part of the section is given, and what they share.

use aftersale_api::parcel::DeliveryVote;
use aftersale_client::Failure;
use aftersale_ui::{El, Handler, Tone, el, notice, part};

use super::given::Given;
use crate::text;
use crate::ui::Ui;

/// What the customer did.
#[derive(Clone, Copy, Debug)]
pub enum Deed {
    /// The calendar's file, of the parcel at that place.
    Calendar(usize),
    /// It went well, or not.
    Vote(bool),
    /// What is written in the field goes to the shop.
    Tell,
}

/// What the customer has done so far.
#[derive(Clone, Default)]
pub struct Done {
    /// The file that is on its way.
    pub fetching: Option<usize>,
    /// Why the last file did not come.
    pub unfetched: Option<Stop>,
    /// On its way to the shop.
    pub voting: Option<DeliveryVote>,
    /// What the shop has, and of which parcel.
    pub voted: Option<(String, DeliveryVote)>,
    pub unvoted: Option<Stop>,
    /// What draws a code could not be fetched.
    pub undrawn: bool,
}

/// Why something did not get through.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stop {
    Broken,
    Outage,
    Access,
    /// There is nothing to have, or it is too late.
    Gone,
    Other,
}

impl Stop {
    pub fn of(failure: &Failure) -> Self {
        let Failure::Rejected(problem, _) = failure else {
            return if *failure == Failure::Garbled { Stop::Outage } else { Stop::Broken };
        };
        match problem.status {
            401 | 403 => Stop::Access,
            404 | 409 if !problem.retryable => Stop::Gone,
            _ if problem.retryable || problem.status >= 500 => Stop::Outage,
            _ => Stop::Other,
        }
    }

    /// `gone` says what is gone.
    pub fn words(self, ui: &Ui, gone: fn(&aftersale_text::Words) -> String) -> String {
        let w = &ui.words;
        match self {
            Stop::Broken => text::more_broken(w),
            Stop::Outage => text::more_outage(w),
            Stop::Access => text::more_access(w),
            Stop::Gone => gone(w),
            Stop::Other => text::more_other(w),
        }
    }
}

pub struct Shelf<'a> {
    pub ui: &'a Ui,
    pub given: &'a Given,
    pub done: &'a Done,
    #[cfg(target_arch = "wasm32")]
    pub sender: &'a std::rc::Rc<dyn Fn(Deed, wasm_bindgen::JsValue)>,
}

impl Shelf<'_> {
    #[cfg(target_arch = "wasm32")]
    #[inline(never)]
    pub fn on(&self, deed: Deed) -> Handler {
        let sender = self.sender.clone();
        Handler::new(move |event| sender(deed, event))
    }

    #[cfg(not(target_arch = "wasm32"))]
    pub fn on(&self, _: Deed) -> Handler {
        Handler
    }

    /// While what it does is under way it says so and does nothing.
    pub fn button(&self, text: String, busy: bool, deed: Deed) -> El {
        part("button", "button")
            .attr("type", "button")
            .attr("aria-disabled", if busy { "true" } else { "false" })
            .on("click", self.on(deed))
            .text(if busy { text::more_wait(&self.ui.words) } else { text })
    }

    /// A part of the section under its heading.
    pub fn section(&self, name: &'static str, title: String) -> El {
        part("section", name).child(self.ui.part_title(title))
    }

    /// What is said of one parcel, with its number where there are several.
    pub fn of_parcel(&self, id: &str, said: String) -> String {
        let w = &self.ui.words;
        match self.given.number(id) {
            Some((number, count)) => text::about_parcel(w, &w.number(count), &said, &w.number(number)),
            None => said,
        }
    }

    pub fn stopped(&self, said: String) -> El {
        notice(Tone::Warn, el("p").text(said))
    }
}

#[cfg(test)]
mod tests {
    use aftersale_api::Problem;
    use aftersale_api::problem::Code;
    use rstest::rstest;

    use super::*;

    fn refused(code: Code) -> Failure {
        let problem = Problem {
            r#type: String::new(),
            title: String::new(),
            status: code.status(),
            code,
            detail: None,
            errors: Vec::new(),
            retryable: code.retryable(),
            request_id: String::new(),
        };
        Failure::Rejected(Box::new(problem), None)
    }

    #[rstest]
    #[case(Failure::Offline, Stop::Broken)]
    #[case(Failure::Timeout, Stop::Broken)]
    #[case(Failure::Garbled, Stop::Outage)]
    #[case(refused(Code::ExpiredToken), Stop::Access)]
    #[case(refused(Code::InsufficientAccess), Stop::Access)]
    #[case(refused(Code::NotFound), Stop::Gone)]
    #[case(refused(Code::VoteNotPossible), Stop::Gone)]
    #[case(refused(Code::RequestInProgress), Stop::Outage)]
    #[case(refused(Code::RateLimited), Stop::Outage)]
    #[case(refused(Code::Unavailable), Stop::Outage)]
    #[case(refused(Code::ValidationFailed), Stop::Other)]
    fn each_failure_has_its_reason(#[case] failure: Failure, #[case] stop: Stop) {
        assert_eq!(Stop::of(&failure), stop);
    }
    #[rstest]
    fn each_reason_has_its_own_words(#[values("en", "de", "sv", "bg")] lang: &str) {
        let words = aftersale_text::Words::choose(text::TABLES, &[lang]);
        let ui = Ui { words, level: 2, rtl: false };
        let mut said = std::collections::BTreeSet::new();
        for stop in [Stop::Broken, Stop::Outage, Stop::Access, Stop::Other] {
            said.insert(stop.words(&ui, text::vote_over));
        }
        said.insert(Stop::Gone.words(&ui, text::vote_over));
        said.insert(Stop::Gone.words(&ui, text::calendar_gone));
        assert_eq!(said.len(), 6, "{said:?}");
        assert!(!said.contains(""));
    }
}
