-- People who take away what was released (docs/decisions/0025). A migration of its own: a new value of a type can be used
-- once it is committed.

-- AlterEnum
ALTER TYPE "staff"."role" ADD VALUE 'evaluator';
