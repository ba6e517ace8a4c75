-- Answers given on paper and typed in by a worker (docs/decisions/0017). The invitation says so, and so does the answer
-- itself: a gate has to treat what a worker typed in as known to that worker.

-- AlterEnum
ALTER TYPE "door"."channel" ADD VALUE 'paper';

-- AlterTable
ALTER TABLE "room"."response" ADD COLUMN "paper" BOOLEAN NOT NULL DEFAULT false;
