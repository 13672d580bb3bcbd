//! A first message that is mostly about its writer.
//!
//! The reader looks for their own part in it. A letter that speaks of them, and of what they made, is answered more
//! gladly than the story of a life.

use super::draft::{Letter, Note};
use super::{Check, FIRST_ASK, Rule, Severity};

pub(super) const RULE: Rule =
    Rule { id: "more-about-me", severity: Severity::Look, check: Check::Letter(FIRST_ASK, check) };

const ME: &str = "i/i'm/i've/i'd/i'll/im/me/my/mine/myself";
const YOU: &str = "you/your/yours/yourself/you're/you've/you'd/you'll/u/ur";
/// Below so many words of oneself nothing is told: a short letter has little room.
const SOME: usize = 10;
/// So many times as often as of the reader is too much.
const TIMES: usize = 4;

fn check(letter: &Letter<'_>) -> Vec<Note> {
    let count = |element: &str| -> usize {
        letter.body().map(|(_, part)| (0..part.words.len()).filter(|at| part.words.is(*at, element)).count()).sum()
    };
    let (me, you) = (count(ME), count(YOU));
    if me < SOME || me <= you * TIMES {
        return Vec::new();
    }
    let place = letter.place("who").filter(|(at, _)| letter.reached(*at));
    let told = place.map(|(at, part)| Note::on(at, part.end()).fill("me", me.to_string()).fill("you", you.to_string()));
    told.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::trial::{told, with};
    use crate::domain::letter::LetterKind;

    fn found(who: &str) -> usize {
        let parts = [("opening", "Dear Leila,"), ("who", who), ("ask", "Could we talk for 20 minutes about maps?")];
        let rest = [("subject", "Maps"), ("ease", "Thank you for reading.")];
        with(LetterKind::FirstAsk, &[&parts[..], &rest[..]].concat(), |draft| told("more-about-me", draft)).len()
    }

    #[test]
    fn the_story_of_a_life_fires() {
        let story = "I was born in Lagos. My father sold maps and I sold them with my brother. I studied, I taught, I left \
                     my job, and now I plan my own shop, which I know I will love.";
        assert_eq!(found(story), 1);
    }

    #[test]
    fn a_line_on_oneself_and_a_letter_on_the_reader_do_not() {
        let both = "I am a clerk in Lagos. Your map of the markets hangs over my desk, your notes beside it, and I use \
                    your colours in my own maps. I wonder how you chose them, and I would like to do as you did.";
        for who in ["I am a clerk in Lagos and I draw maps.", both, ""] {
            assert_eq!(found(who), 0, "{who}");
        }
    }
}
